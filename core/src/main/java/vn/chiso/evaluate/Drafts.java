package vn.chiso.evaluate;

/** The drafts of one locality, by position of the node. Immutable. */
interface Drafts {
  /** The draft of a node. */
  Draft get(int position);
}
