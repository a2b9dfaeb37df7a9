package vn.chiso.evaluate;

import java.util.AbstractList;
import java.util.RandomAccess;
import vn.chiso.score.NodeResult;

/**
 * The results of one locality, put together when they are read: whoever wants three of a hundred
 * nodes doesn't pay for the others.
 */
final class Results extends AbstractList<NodeResult> implements RandomAccess {
  private final Plan plan;
  private final Drafts drafts;
  private final RankTable ranks;
  private final int locality;

  Results(Plan plan, Drafts drafts, RankTable ranks, int locality) {
    this.plan = plan;
    this.drafts = drafts;
    this.ranks = ranks;
    this.locality = locality;
  }

  @Override
  public NodeResult get(int position) {
    return drafts
        .get(position)
        .result(
            plan.places().get(position), ranks.rank(position, locality), ranks.ranked(position));
  }

  @Override
  public int size() {
    return plan.size();
  }
}
