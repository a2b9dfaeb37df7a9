package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Datum;
import vn.chiso.pack.Stage;

/**
 * The check and the formula rules, which both look at one locality at a time.
 *
 * <p>Putting the data into a session costs about as much as firing rules, so both sorts of rules
 * run in one session wherever that can't change a result: no rule of one sort looks at what the
 * other gives, no rule has failed, and no datum is rejected that formulas would then have seen.
 */
final class LocalRules {
  private final StageRules checks;
  private final StageRules formulas;
  private final @Nullable StageRules together;

  LocalRules(StageRules checks, StageRules formulas, StageRules both) {
    this.checks = checks;
    this.formulas = formulas;
    boolean strangers = !checks.facts().names("IndicatorValue", "PartValue")
        && !formulas.facts().names("Fault");
    this.together = strangers ? both : null;
  }

  /**
   * What the rules gave for one locality.
   *
   * @param checks what the check rules inserted
   * @param formulas what the formula rules inserted, seeing all data; empty if they have to run by
   *     themselves
   */
  record Fired(StageRules.Run checks, Optional<StageRules.Run> formulas) {}

  /** Runs the check rules over data of a locality, and the formula rules with them if possible. */
  Fired fire(LocalFacts local, Collection<Datum> data) {
    if (together != null) {
      StageRules.Run run = together.attempt(together.facts().of(local, data));
      if (run.failure().isEmpty()) {
        return split(run);
      }
    }
    return new Fired(checks.fire(checks.facts().of(local, data)), Optional.empty());
  }

  private static Fired split(StageRules.Run run) {
    List<Insertion> ofChecks = new ArrayList<>(0);
    List<Insertion> ofFormulas = new ArrayList<>(run.insertions().size());
    for (Insertion insertion : run.insertions()) {
      (insertion.rule().info().stage() == Stage.CHECK ? ofChecks : ofFormulas).add(insertion);
    }
    return new Fired(
        new StageRules.Run(ofChecks, Optional.empty()),
        Optional.of(new StageRules.Run(ofFormulas, Optional.empty())));
  }

  /** What the formula rules give for the data that aren't rejected. */
  StageRules.Run formulas(LocalFacts local, Collection<Datum> data, Fired fired) {
    return fired.formulas().isPresent() && local.isUsable(data)
        ? fired.formulas().get()
        : formulas(local, data);
  }

  /** What the formula rules give by themselves for those of some data that aren't rejected. */
  StageRules.Run formulas(LocalFacts local, Collection<Datum> data) {
    return formulas.fire(formulas.facts().of(local, local.usable(data)));
  }

  /** Everything that fires for one locality, with the facts matched. */
  List<Firing> trace(LocalFacts local) {
    List<Firing> firings =
        new ArrayList<>(checks.trace(checks.facts().of(local, local.data().values())));
    firings.addAll(
        formulas.trace(formulas.facts().of(local, local.usable(local.data().values()))));
    return firings;
  }
}
