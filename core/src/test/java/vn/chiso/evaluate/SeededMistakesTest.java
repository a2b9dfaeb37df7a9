package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Language;

/** Mistakes analysts make, each found where it stands and with a hint, in both languages. */
final class SeededMistakesTest {
  private static final String TABLE = "seeded-mistakes.yaml";

  /** One row of the table. */
  record Seeded(
      String mistake,
      String file,
      String replace,
      String with,
      int line,
      String kind,
      List<String> vi,
      List<String> en,
      @Nullable Boolean together) {
    TestPack in(TestPack pack) {
      return pack.replace(file, replace, with);
    }

    void isToldBy(PackProblem problem) {
      assertThat(problem.file()).isEqualTo(file);
      assertThat(problem.line()).isEqualTo(line);
      assertThat(problem.kind()).isEqualTo(kind);
      assertThat(problem.text()).isNotEmpty();
      assertThat(problem.hint().in(Language.VI)).as("hint").isNotEmpty();
      assertThat(problem.in(Language.VI)).contains(vi);
      assertThat(problem.in(Language.EN)).contains(en);
    }

    @Override
    public String toString() {
      return mistake;
    }
  }

  static List<Seeded> table() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SeededMistakesTest.class.getResourceAsStream(TABLE), TABLE)) {
      return new YAMLMapper().readValue(in, new TypeReference<List<Seeded>>() {});
    }
  }

  private static Stream<Seeded> together() throws IOException {
    return table().stream().filter(seeded -> Boolean.TRUE.equals(seeded.together()));
  }

  private static List<PackProblem> problems(TestPack pack) {
    try {
      return PackCheck.of(pack.read());
    } catch (RulePackException e) {
      return e.problems();
    }
  }

  @ParameterizedTest
  @MethodSource("table")
  void each_mistake_is_told_alone_with_its_line_and_a_hint(Seeded seeded) {
    List<PackProblem> problems = problems(seeded.in(TestPack.minimal()));

    assertThat(problems).as(problems.toString()).hasSize(1);
    seeded.isToldBy(problems.get(0));
  }

  @Test
  void there_are_at_least_forty_of_them() throws IOException {
    assertThat(table()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void many_of_them_in_one_pack_are_told_at_once() throws IOException {
    List<Seeded> seeded = together().toList();
    TestPack pack = TestPack.minimal();
    for (Seeded each : seeded) {
      pack = each.in(pack);
    }

    List<PackProblem> problems = problems(pack);

    assertThat(problems).as(problems.toString()).hasSameSizeAs(seeded);
    for (Seeded each : seeded) {
      assertThat(problems).as(each.mistake()).anySatisfy(each::isToldBy);
    }
  }

  @Test
  void no_problem_is_told_in_the_words_of_the_engine_alone() throws IOException {
    for (Seeded each : together().toList()) {
      assertThat(problems(each.in(TestPack.minimal())))
          .allSatisfy(problem -> assertThat(problem.in(Language.VI))
              .doesNotContain("Lambda", "[ERR", "Exception", "defaultpkg"));
    }
  }
}
