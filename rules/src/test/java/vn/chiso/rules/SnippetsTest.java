package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.edition.Inspection;
import vn.chiso.edition.NewEdition;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePack;
import vn.chiso.verify.PackVerifier;
import vn.chiso.verify.RuleCase;
import vn.chiso.verify.RuleCases;
import vn.chiso.verify.Trial;

/** Pastes every snippet of a new edition into it, as its analyst would. */
final class SnippetsTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ?(\\S*)\\n(.*?)^```$");
  private static final String PILLAR = "pillars/9-example/";

  @TempDir
  private Path parent;

  private Path folder;

  @BeforeEach
  void begin() throws IOException {
    folder = parent.resolve("pii-2031");
    NewEdition.of(RulePack.builtIn("pii-2023"), "pii-2031", 2031).write(folder);
  }

  private List<Path> snippets() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("snippets"))) {
      return files.sorted().toList();
    }
  }

  private void paste(Path snippet) throws IOException {
    String name = snippet.getFileName().toString().replace(".md", "");
    for (MatchResult block : BLOCK.matcher(Files.readString(snippet)).results().toList()) {
      String path = switch (block.group(1)) {
        case "drl" -> PILLAR + name + ".drl";
        case "yaml" -> PILLAR + name + ".cases.yaml";
        default -> block.group(2);
      };
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, block.group(3), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  @Test
  void every_kind_of_rule_has_a_snippet_that_compiles_and_whose_cases_pass() throws IOException {
    for (Path snippet : snippets()) {
      paste(snippet);
    }
    Inspection inspection = Inspection.of(() -> RulePack.of(folder));
    assertThat(inspection.problems())
        .extracting(PackProblem::place, PackProblem::message)
        .isEmpty();
    assertThat(inspection.gaps()).isEmpty();

    RulePack pack = RulePack.of(folder);
    assertThat(RuleCases.of(pack))
        .filteredOn(each -> each.file().startsWith(PILLAR))
        .extracting(RuleCase::kind)
        .hasSize(3 * snippets().size());
    assertThat(PackVerifier.of(Evaluator.of(pack)).run().failed())
        .extracting(Trial::name)
        .isEmpty();
  }

  @Test
  void there_is_one_for_each_stage() throws IOException {
    assertThat(snippets())
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "checks.md",
            "cross-checks.md",
            "cross-reviews.md",
            "formulas-bands.md",
            "formulas-points.md",
            "formulas.md",
            "reviews.md");
  }
}
