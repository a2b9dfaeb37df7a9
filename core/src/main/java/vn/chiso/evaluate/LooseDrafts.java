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

  /** A copy that may be changed. */
  LooseDrafts copy() {
    return new LooseDrafts(byPosition.clone());
  }

  /** How many nodes there are. */
  int size() {
    return byPosition.length;
  }
}
