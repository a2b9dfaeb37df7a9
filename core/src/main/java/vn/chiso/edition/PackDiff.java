package vn.chiso.edition;

import java.util.List;
import vn.chiso.pack.RulePack;

/**
 * What differs between two editions (so sánh hai phiên bản), as data and in words.
 *
 * <p>Nodes of the tree are matched by their id, so a code that stands for another node is told as
 * such. Formulas and checks are compared by what they say: names of variables, blanks, comments and
 * the order of conditions are no changes. Immutable and thread-safe; comparing takes milliseconds
 * and compiles no rule.
 */
public final class PackDiff {
  private final RulePack before;
  private final RulePack after;
  private final List<PackChange> changes;

  private PackDiff(RulePack before, RulePack after, List<PackChange> changes) {
    this.before = before;
    this.after = after;
    this.changes = List.copyOf(changes);
  }

  /** Compares two editions, the older one first. */
  public static PackDiff between(RulePack before, RulePack after) {
    ChangeList list = new ChangeList(before, after);
    new EditionChanges(list, before, after).find();
    new TreeChanges(list, before.framework(), after.framework()).find();
    new FormulaChanges(list, before, after).find();
    new ReferenceChanges(list, before, after).find();
    new ItemChanges(list, before, after).find();
    new CheckChanges(list, before, after).find();
    new DutyChanges(list, before, after).find();
    new LocalityChanges(list, before, after).find();
    return new PackDiff(before, after, list.sorted());
  }

  /** The older edition. */
  public RulePack before() {
    return before;
  }

  /** The newer edition. */
  public RulePack after() {
    return after;
  }

  /**
   * What changed: first the edition as a whole, then node by node in the order of the newer tree,
   * what is gone in its old place, then what belongs to no node. Always in the same order.
   */
  public List<PackChange> changes() {
    return changes;
  }

  /** What changed about one node and what hangs on it, by the node's id. */
  public List<PackChange> changes(String node) {
    return changes.stream().filter(change -> change.node().equals(node)).toList();
  }
}
