package vn.chiso.dataset;

import vn.chiso.fact.Origin;

/**
 * Where a problem is, and whom and what it concerns as far as that is known.
 *
 * @param origin where it stands
 * @param locality code of the locality, or empty
 * @param indicator code or id of the node, or empty
 * @param item code of the data item, or empty
 * @param agency code of the submitting agency, or empty
 */
record Place(Origin origin, String locality, String indicator, String item, String agency) {
  static Place of(Origin origin) {
    return new Place(origin, "", "", "", "");
  }

  static Place of(Entry entry) {
    return new Place(entry.origin(), entry.locality(), "", entry.item(), entry.agency());
  }
}
