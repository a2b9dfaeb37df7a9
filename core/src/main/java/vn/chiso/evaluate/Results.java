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
  private final LocalRanks ranks;

  Results(Plan plan, Drafts drafts, LocalRanks ranks) {
    this.plan = plan;
    this.drafts = drafts;
    this.ranks = ranks;
  }

  @Override
  public NodeResult get(int position) {
    return drafts
        .get(position)
        .result(
            plan.places().get(position),
            ranks.rank().applyAsInt(position),
            ranks.ranked().applyAsInt(position),
            plan.pack().settings());
  }

  @Override
  public int size() {
    return plan.size();
  }
}
