package vn.chiso.evaluate;

/**
 * The ranks of all localities in all nodes.
 *
 * @param byNode by position of the node, then by place of the locality; 0 stands for none
 * @param ranked how many localities are ranked, by position of the node
 */
record RankTable(int[][] byNode, int[] ranked) {

  /** A copy in which the ranks in one node may be replaced without changing this table. */
  RankTable copy() {
    return new RankTable(byNode.clone(), ranked.clone());
  }

  /** Sets the ranks in a node. */
  void set(int node, int[] ranks, int of) {
    byNode[node] = ranks;
    ranked[node] = of;
  }
}
