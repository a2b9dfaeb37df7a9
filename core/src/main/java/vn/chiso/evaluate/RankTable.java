package vn.chiso.evaluate;

/**
 * The ranks of all localities in all nodes, both by position; twice the ranks where they are
 * fractional, so that they are whole numbers.
 */
final class RankTable {
  private final int[][] byNode;
  private final int[] ranked;

  private RankTable(int[][] byNode, int[] ranked) {
    this.byNode = byNode;
    this.ranked = ranked;
  }

  /** A table without ranks yet, for a tree of so many nodes. */
  static RankTable empty(int nodes) {
    return new RankTable(new int[nodes][], new int[nodes]);
  }

  /** A copy in which the ranks in one node may be replaced without changing this table. */
  RankTable copy() {
    return new RankTable(byNode.clone(), ranked.clone());
  }

  /** Sets the ranks in a node; 0 stands for none. Different nodes may be set side by side. */
  void set(int node, int[] ranks, int of) {
    byNode[node] = ranks;
    ranked[node] = of;
  }

  /** The ranks of one locality, read from this table. */
  LocalRanks of(int locality) {
    return new LocalRanks(node -> byNode[node][locality], node -> ranked[node]);
  }

  /** The ranks of one locality, copied so that they don't keep those of all others alive. */
  LocalRanks copyOf(int locality) {
    int[] ranks = new int[byNode.length];
    for (int node = 0; node < ranks.length; node++) {
      ranks[node] = byNode[node][locality];
    }
    int[] counts = ranked;
    return new LocalRanks(node -> ranks[node], node -> counts[node]);
  }
}
