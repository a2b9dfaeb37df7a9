package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.finding.Finding;

/**
 * One locality evaluated again from its rows, where it can't be told how far a changed figure
 * reaches within it.
 */
final class LocalAgain {
  private final DroolsEvaluator evaluator;
  private final Background background;
  private final Checked before;

  LocalAgain(DroolsEvaluator evaluator, Background background, Checked before) {
    this.evaluator = evaluator;
    this.background = background;
    this.before = before;
  }

  /** What becomes of the locality with this figure in place of those for the same item. */
  LocalChange.Result run(Entry entry) {
    Dataset original = original();
    Replacement changes = changes();
    Dataset changed = new Replacement(entry, changes).in(original, evaluator.intake());
    Hints hints = new Hints();
    CheckStage checks = new CheckStage(
        evaluator.compiled(), new Acceptances(evaluator.pack(), changed.acceptances()));
    IntakeFindings nowhere = new IntakeFindings(evaluator.pack(), hints);
    Rows rows = Rows.of(evaluator.plan(), changed, nowhere).get(0);
    Checked local = new LocalStage(evaluator, checks, hints, true).run(rows);
    Dataset old = changes == null ? original : changes.in(original, evaluator.intake());
    List<Finding> gone = new ArrayList<>(old.findings());
    gone.removeAll(changed.findings());
    return new LocalChange.Result(local, indicators(local), gone);
  }

  private @Nullable Replacement changes() {
    Replacement changes = background.changes();
    return changes == null ? null : changes.about(before.locality().code());
  }

  /** What the dataset says about the locality. */
  private Dataset original() {
    Dataset original = background.original();
    String code = before.locality().code();
    Dataset.Builder rows = Dataset.builder(original.header().year()).header(original.header());
    original.evidence().stream()
        .filter(each -> each.locality().equals(code))
        .forEach(rows::evidence);
    original.entries().stream().filter(each -> each.locality().equals(code)).forEach(rows::entry);
    original.findings().stream()
        .filter(each -> each.localities().contains(code))
        .forEach(rows::finding);
    return rows.build();
  }

  private List<Place> indicators(Checked local) {
    return evaluator.plan().indicators().stream()
        .filter(each -> !local.outcomes().of(each).equals(before.outcomes().of(each)))
        .toList();
  }
}
