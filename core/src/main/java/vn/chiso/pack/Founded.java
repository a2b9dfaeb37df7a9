package vn.chiso.pack;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.chiso.framework.Provenance;

/**
 * How well several rows are founded together.
 *
 * @param provenance the worst of theirs; official where there are none
 * @param source their sources, each once; empty where there are none
 */
record Founded(Provenance provenance, String source) {
  /** Together with something else; an empty source adds none. */
  Founded and(Provenance other, String where) {
    boolean known = where.isEmpty() || source.equals(where);
    String joined = source.isEmpty() ? where : source + "; " + where;
    return new Founded(provenance.worse(other), known ? source : joined);
  }

  /** What sound rows say. */
  static Founded of(Collection<Row> rows) {
    Provenance provenance = Provenance.OFFICIAL;
    Set<String> sources = new LinkedHashSet<>();
    for (Row row : rows) {
      // What can't be read was told already.
      if (row.isSound()) {
        provenance = provenance.worse(row.provenance());
        sources.add(row.source());
      }
    }
    return new Founded(provenance, String.join("; ", sources));
  }
}
