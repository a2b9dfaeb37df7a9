package vn.chiso.evaluate;

/** Drafts as they come from scoring, ready to be read. */
final class LooseDrafts implements Drafts {
  private final Draft[] byPosition;

  private LooseDrafts(Draft[] byPosition) {
    this.byPosition = byPosition;
  }

  /** No drafts yet, in a tree of so many nodes. */
  static LooseDrafts none(int nodes) {
    return new LooseDrafts(new Draft[nodes]);
  }

  /** A copy of drafts, which may be changed. */
  static LooseDrafts of(Drafts drafts, int nodes) {
    if (drafts instanceof LooseDrafts loose) {
      return new LooseDrafts(loose.byPosition.clone());
    }
    LooseDrafts copy = none(nodes);
    for (int position = 0; position < nodes; position++) {
      copy.byPosition[position] = drafts.get(position);
    }
    return copy;
  }

  @Override
  public Draft get(int position) {
    return byPosition[position];
  }

  /** The draft of a node. */
  Draft of(Place place) {
    return byPosition[place.position()];
  }

  /** Sets the draft of a node, before anybody else sees these drafts. */
  void set(Place place, Draft draft) {
    byPosition[place.position()] = draft;
  }

  /** How many nodes there are. */
  int size() {
    return byPosition.length;
  }
}
