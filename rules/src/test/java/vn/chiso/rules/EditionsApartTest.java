package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.cache.RuleCache;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.json.EvaluationJson;
import vn.chiso.json.ReviewJson;
import vn.chiso.pack.RulePack;

/**
 * A change in one edition leaves the results of all others as they were, to the byte: values,
 * scores, findings, reviews and derivations.
 */
class EditionsApartTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir
  static Path temporary;

  static List<String> editions() {
    return RulePack.builtInIds();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void a_change_in_one_edition_changes_no_byte_of_the_others(String changed) {
    RuleCache cache = RuleCache.at(temporary.resolve("cache"));
    Map<String, PackCopy> copies = new TreeMap<>();
    editions().forEach(id -> copies.put(id, PackCopy.of(id, temporary.resolve(changed))));
    Map<String, String> before = results(copies, cache);

    copies.get(changed).replace("framework.csv", ",1,arithmetic,", ",0.5,geometric,");
    copies
        .get(changed)
        .replace("all-pillars/checks.drl", "@severity(\"warning\")", "@severity(\"info\")");
    Map<String, String> after = results(copies, cache);

    assertThat(after.remove(changed)).isNotEqualTo(before.remove(changed));
    assertThat(before).hasSize(editions().size() - 1).isEqualTo(after);
    after.forEach((id, text) -> assertThat(text).as(id).isEqualTo(results(Evaluators.of(id), id)));
  }

  private static Map<String, String> results(Map<String, PackCopy> copies, RuleCache cache) {
    Map<String, String> results = new TreeMap<>();
    copies.forEach((id, copy) -> results.put(id, results(copy.evaluator(cache), id)));
    return results;
  }

  private static String results(Evaluator evaluator, String id) {
    Evaluation evaluation = evaluator.evaluate(example(id));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    ReviewJson.write(evaluation, out);
    String locality = evaluation.scoreCards().get(0).locality().code();
    EvaluationJson.write(evaluation.explain(locality, "PII").orElseThrow(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * The example of an edition; of 2024 there is none, so that of 2023 as if it were a year later.
   */
  private static Dataset example(String id) {
    return switch (id) {
      case "pii-2025" -> Dataset.read(EXAMPLES.resolve("khanh-hoa-2025"));
      case "pii-2024" -> aYearLater(Dataset.read(EXAMPLES.resolve("hung-yen-2023")));
      default -> Dataset.read(EXAMPLES.resolve("hung-yen-2023"));
    };
  }

  private static Dataset aYearLater(Dataset dataset) {
    Dataset.Builder later = Dataset.builder(dataset.header().year() + 1);
    dataset.entries().stream()
        .map(each -> new Entry(
            each.locality(),
            each.item(),
            each.year() + 1,
            each.typed(),
            each.value(),
            each.status(),
            each.agency(),
            each.evidence(),
            each.note(),
            each.origin()))
        .forEach(later::entry);
    dataset.evidence().forEach(later::evidence);
    return later.build();
  }
}
