package vn.chiso.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RuleInfo;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.Value;
import vn.chiso.text.Text;

/** Evaluates datasets under {@code golden} and compares what comes out with what was published. */
final class GoldenVerifier {
  private final Evaluator evaluator;

  GoldenVerifier(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** What came of each figure; and of the dataset itself, where it can't be read. */
  List<Trial> run(GoldenSet set) {
    Dataset dataset = Dataset.read(set.files());
    Evaluation evaluation = evaluator.evaluate(dataset);
    List<Trial> trials = new ArrayList<>();
    dataset.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .findFirst()
        .ifPresent(first -> trials.add(unreadable(set, first)));
    set.figures().forEach(figure -> trials.add(trial(set, figure, evaluation)));
    return trials;
  }

  private static Trial unreadable(GoldenSet set, Finding first) {
    String place = first.origins().isEmpty() ? "" : first.origins().get(0) + " ";
    Text message = first.message();
    Shown actual = new Shown(first.check(), new Text(place + message.vi(), place + message.en()));
    return new Trial(
        Trial.Kind.GOLDEN,
        set.name(),
        "",
        "",
        set.figures().get(0).file(),
        1,
        List.of(
            new Difference(Difference.Kind.DATASET, set.name(), Shown.word("readable"), actual)),
        List.of());
  }

  private Trial trial(GoldenSet set, GoldenSet.Figure figure, Evaluation evaluation) {
    Optional<NodeResult> result =
        evaluation.scoreCard(figure.locality()).flatMap(card -> card.result(figure.node()));
    Optional<RuleInfo> rule = result.flatMap(this::rule);
    List<Difference> differences = differences(figure, result);
    return new Trial(
        Trial.Kind.GOLDEN,
        set.name() + " · " + figure.locality() + " · " + figure.node(),
        rule.map(RuleInfo::name).orElse(""),
        rule.map(PackVerifier::place).orElse(""),
        figure.file(),
        figure.line(),
        differences,
        differences.isEmpty() ? List.of() : PackVerifier.refused(evaluation));
  }

  /** The rule that gave an indicator its value. */
  private Optional<RuleInfo> rule(NodeResult result) {
    return result.value() instanceof Value.Known known
        ? evaluator.pack().rules().stream()
            .filter(rule -> rule.name().equals(known.rule()))
            .findFirst()
        : Optional.empty();
  }

  private static List<Difference> differences(
      GoldenSet.Figure figure, Optional<NodeResult> result) {
    Shown actual = result.map(found -> shown(found.score())).orElse(Shown.NOTHING);
    boolean met = result.isPresent()
        && result.get().score() instanceof Score.Scored scored
        && scored.exact().compareTo(figure.minimum()) >= 0
        && scored.exact().compareTo(figure.maximum()) <= 0;
    return met
        ? List.of()
        : List.of(new Difference(
            Difference.Kind.SCORE,
            figure.node(),
            Shown.between(figure.minimum(), figure.maximum()),
            actual));
  }

  private static Shown shown(Score score) {
    if (score instanceof Score.Unscored unscored) {
      return Shown.of(unscored.reason(), unscored.details());
    }
    return Shown.of(((Score.Scored) score).exact());
  }
}
