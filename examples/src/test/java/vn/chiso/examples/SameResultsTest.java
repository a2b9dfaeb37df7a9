package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.EvaluationOptions;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.Goalposts;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;

/** However an evaluation is made, every digit of it is the same. */
class SameResultsTest {
  private static final Dataset NATIONAL = Dataset.read(Path.of("national-2023"));
  private static final Evaluator EVALUATOR = Evaluator.of(RulePack.builtIn("pii-2023"));
  private static final Evaluation ALONE =
      EVALUATOR.evaluate(NATIONAL, EvaluationOptions.DEFAULT.sequential());

  @Test
  void several_threads_give_what_one_gives() {
    for (int i = 0; i < 5; i++) {
      assertSame(EVALUATOR.evaluate(NATIONAL), ALONE);
    }
  }

  @Test
  void results_are_the_same_without_derivations() {
    EvaluationOptions lean = EvaluationOptions.DEFAULT.withoutDerivations();
    assertSame(EVALUATOR.evaluate(NATIONAL, lean), ALONE);
    assertSame(EVALUATOR.evaluate(NATIONAL, lean.sequential()), ALONE);
  }

  @Test
  void a_stream_gives_the_values_and_scores_of_one_evaluation_with_the_same_goalposts() {
    Dataset given = withGoalposts(NATIONAL, ALONE.goalposts().values());
    Evaluation whole = EVALUATOR.evaluate(given);
    List<Dataset> parts = whole.scoreCards().stream()
        .map(card -> only(given, card.locality().code()))
        .toList();
    for (List<Evaluation> evaluations : List.of(
        EVALUATOR.evaluate(parts.stream()).toList(),
        EVALUATOR.evaluate(parts.parallelStream()).toList())) {
      assertThat(evaluations).hasSameSizeAs(whole.scoreCards());
      for (int i = 0; i < evaluations.size(); i++) {
        ScoreCard expected = whole.scoreCards().get(i);
        assertThat(evaluations.get(i).scoreCards())
            .singleElement()
            .satisfies(card -> assertThat(unranked(card)).isEqualTo(unranked(expected)));
        assertThat(evaluations.get(i).findings())
            .isEqualTo(whole.findings(expected.locality().code()));
      }
    }
  }

  @Test
  void lines_of_text_give_the_values_and_scores_of_one_evaluation_with_the_same_goalposts() {
    Dataset flawed = flawed(new Random(20_231_118));
    Dataset given = withGoalposts(flawed, ALONE.goalposts().values());
    Evaluation whole = EVALUATOR.evaluate(given);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    whole.scoreCards().forEach(card -> only(flawed, card.locality().code()).toJsonLine(lines));
    Dataset.Builder goalposts = Dataset.builder(given.header().year());
    given.goalposts().forEach(goalposts::goalposts);
    Dataset common = goalposts.build();

    List<Evaluation> evaluations = EVALUATOR
        .evaluate(Dataset.readLines(new ByteArrayInputStream(lines.toByteArray()), "all.ndjson")
            .map(dataset -> dataset.withGoalposts(common)))
        .toList();

    assertThat(whole.findings().size()).isGreaterThan(100);
    assertThat(evaluations).hasSameSizeAs(whole.scoreCards());
    for (int i = 0; i < evaluations.size(); i++) {
      ScoreCard expected = whole.scoreCards().get(i);
      assertThat(unranked(evaluations.get(i).scoreCards().get(0))).isEqualTo(unranked(expected));
      assertThat(unplaced(evaluations.get(i).findings()))
          .isEqualTo(unplaced(whole.findings(expected.locality().code())));
    }
  }

  @Test
  void any_changed_figure_gives_what_a_fresh_evaluation_gives() {
    Random random = new Random(20_231_118);
    Evaluation before = ALONE;
    Dataset dataset = NATIONAL;
    for (int i = 0; i < 400; i++) {
      Entry entry = changed(dataset, random);
      Dataset edited = replaced(dataset, entry);
      Evaluation fresh = EVALUATOR.evaluate(edited, EvaluationOptions.DEFAULT.sequential());
      Evaluation whatIf = before.whatIf(entry);
      assertThat(whatIf.findings()).as("%s", entry).isEqualTo(fresh.findings());
      assertSame(whatIf, fresh);
      boolean onwards = random.nextInt(4) > 0;
      before = onwards ? whatIf : ALONE;
      dataset = onwards ? edited : NATIONAL;
    }
  }

  @Test
  void a_figure_that_reaches_nothing_else_changes_no_other_locality() {
    Entry entry = NATIONAL.entries().stream()
        .filter(each -> each.item().equals("st-organisations"))
        .findFirst()
        .orElseThrow();
    Evaluation whatIf = ALONE.whatIf(entry.with(entry.value().add(BigDecimal.ONE)));
    assertThat(whatIf.scoreCard(entry.locality()).orElseThrow().result("2.2.4"))
        .isNotEqualTo(ALONE.scoreCard(entry.locality()).orElseThrow().result("2.2.4"));
    assertThat(ALONE.explain(entry.locality(), "2.2.4"))
        .isNotEqualTo(whatIf.explain(entry.locality(), "2.2.4"));
  }

  private static void assertSame(Evaluation actual, Evaluation expected) {
    assertThat(actual.findings()).isEqualTo(expected.findings());
    assertThat(actual.goalposts()).isEqualTo(expected.goalposts());
    assertThat(actual.scoreCards()).hasSameSizeAs(expected.scoreCards());
    for (int i = 0; i < expected.scoreCards().size(); i++) {
      ScoreCard card = expected.scoreCards().get(i);
      assertThat(actual.scoreCards().get(i).locality()).isEqualTo(card.locality());
      assertThat(actual.scoreCards().get(i).results()).isEqualTo(card.results());
      List<Finding> findings = expected.findings(card.locality().code());
      assertThat(actual.findings(card.locality().code())).isEqualTo(findings);
    }
  }

  private static List<Finding> unplaced(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.toBuilder().at(List.of()).build())
        .toList();
  }

  private static List<NodeResult> unranked(ScoreCard card) {
    return card.results().stream()
        .map(each -> new NodeResult(
            each.node(),
            each.value(),
            each.score(),
            each.published(),
            null,
            0,
            each.provenance(),
            each.marks()))
        .toList();
  }

  private static Dataset withGoalposts(Dataset dataset, Iterable<Goalposts> goalposts) {
    Dataset.Header header = dataset.header();
    Dataset.Builder builder = dataset.toBuilder()
        .header(new Dataset.Header(
            header.id(), header.title(), header.pack(), header.year(), false, header.note()));
    goalposts.forEach(builder::goalposts);
    return builder.build();
  }

  private static Dataset only(Dataset dataset, String locality) {
    Dataset.Builder builder = Dataset.builder(dataset.header().year()).header(dataset.header());
    dataset.goalposts().forEach(builder::goalposts);
    dataset.evidence().stream()
        .filter(each -> each.locality().equals(locality))
        .forEach(builder::evidence);
    dataset.entries().stream()
        .filter(each -> each.locality().equals(locality))
        .forEach(builder::entry);
    return builder.build();
  }

  /** A figure of the dataset with another value, mostly a likely one, sometimes an odd one. */
  private static Entry changed(Dataset dataset, Random random) {
    Entry entry = dataset.entries().get(random.nextInt(dataset.entries().size()));
    BigDecimal old = entry.value() == null ? BigDecimal.ONE : entry.value();
    return switch (random.nextInt(10)) {
      case 0 -> entry.with(BigDecimal.ZERO);
      case 1 -> entry.with(old.negate());
      case 2 -> entry.with(old.multiply(BigDecimal.valueOf(1_000)));
      case 3 -> entry.with(old.add(new BigDecimal("0.5")));
      case 4 -> entry.with(null);
      case 5 -> entry.with(old.movePointRight(40));
      default ->
        entry.with(old.multiply(BigDecimal.valueOf(50 + random.nextInt(100)).movePointLeft(2)));
    };
  }

  /** The national dataset with every tenth figure changed, as text. */
  private static Dataset flawed(Random random) {
    Dataset dataset = NATIONAL;
    for (int i = 0; i < NATIONAL.entries().size() / 10; i++) {
      dataset = replaced(dataset, changed(dataset, random));
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    dataset.toJson(text);
    return Dataset.read(new ByteArrayInputStream(text.toByteArray()), "all.json");
  }

  private static Dataset replaced(Dataset dataset, Entry entry) {
    List<Entry> entries = new ArrayList<>(dataset.entries());
    entries.replaceAll(
        each -> each.locality().equals(entry.locality()) && each.item().equals(entry.item())
            ? entry
            : each);
    Dataset.Builder builder = Dataset.builder(dataset.header().year()).header(dataset.header());
    dataset.evidence().forEach(builder::evidence);
    entries.forEach(builder::entry);
    dataset.findings().forEach(builder::finding);
    return builder.build();
  }
}
