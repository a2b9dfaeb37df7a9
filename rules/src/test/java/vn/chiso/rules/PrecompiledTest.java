package vn.chiso.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.framework.Node;
import vn.chiso.json.EvaluationJson;
import vn.chiso.pack.RulePack;
import vn.chiso.score.ScoreCard;

/** Packs ship compiled, and say the same as when they are read and compiled anew. */
class PrecompiledTest {
  private static final Path EXAMPLES = Path.of("../examples");

  static List<String> packs() {
    return RulePack.builtInIds();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void nothing_is_left_to_compile(String id) {
    RulePack pack = RulePack.builtIn(id);
    assertThat(pack.compiledRules(() -> {
              throw new AssertionError("Not compiled by the build");
            })
            .models())
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everything_known_of_a_pack_is_what_its_files_say(String id) {
    RulePack read = RulePack.directory(Path.of("packs", id));
    assertThat(parts(RulePack.builtIn(id))).isEqualTo(parts(read));
    assertThat(read.rules()).isNotEmpty();
  }

  private static List<Object> parts(RulePack pack) {
    List<Object> parts = new ArrayList<>(pack.rules());
    parts.add(pack.manifest());
    parts.add(List.copyOf(pack.framework().nodes()));
    pack.framework().nodes().forEach(node -> parts.add(pack.framework().indicator(node.id())));
    parts.add(pack.gaps());
    parts.add(List.copyOf(pack.items().entrySet()));
    parts.add(List.copyOf(pack.agencies().entrySet()));
    parts.add(pack.assignments());
    parts.add(List.copyOf(pack.localities().entrySet()));
    parts.add(pack.thresholds());
    parts.add(pack.rubrics());
    parts.add(List.copyOf(pack.goalposts().entrySet()));
    pack.rules().forEach(rule -> parts.add(pack.checkText(rule.annotation("check"))));
    parts.add(pack.ruleFiles());
    parts.add(pack.caseFiles());
    return parts;
  }

  @Test
  void examples_come_out_the_same_with_every_derivation() throws IOException {
    for (Path example : examples()) {
      Dataset dataset = Dataset.read(example);
      String id = dataset.header().pack();
      Evaluator compiledNow = Evaluator.of(RulePack.directory(Path.of("packs", id)));
      assertThat(text(Evaluators.of(id).evaluate(dataset)))
          .as("%s", example)
          .isEqualTo(text(compiledNow.evaluate(dataset)))
          .contains("formulas.drl");
    }
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("dataset.yaml")))
          .sorted()
          .toList();
    }
  }

  /** Everything an evaluation says, with the derivations of its first and its last locality. */
  private static String text(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    List<ScoreCard> cards = evaluation.scoreCards();
    for (ScoreCard card : List.of(cards.get(0), cards.get(cards.size() - 1))) {
      for (Node node : evaluation.pack().framework().indicatorNodes()) {
        evaluation
            .explain(card.locality().code(), node.id())
            .ifPresent(derivation -> EvaluationJson.write(derivation, out));
      }
    }
    return out.toString(UTF_8);
  }
}
