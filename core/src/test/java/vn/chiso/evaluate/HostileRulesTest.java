package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;

/** What a stranger's rules must not do is refused where it stands, before any of it runs. */
class HostileRulesTest {
  private static final String CANARY = "chiso.canary";
  private static final String FOLDER = "pillars/2-research/";

  /**
   * One hostile rule.
   *
   * @param name what it tries
   * @param file its file
   * @param line where it must be refused
   * @param kind as what
   * @param text the text of the file
   */
  record Hostile(String name, String file, int line, String kind, String text) {
    static Hostile of(String block) {
      String[] parts = block.split("\n=>\n", 2);
      String[] head = parts[0].split("\n", 3);
      String[] place = head[1].split("[: ]", -1);
      String file = FOLDER + place[0];
      String hostile =
          parts[1].strip().replace("CANARY", "System.setProperty(\"" + CANARY + "\", \"x\")");
      String text = TestPack.minimal().replace(file, head[2], hostile).text(file);
      return new Hostile(head[0], file, Integer.parseInt(place[1]), place[2], text);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> rules() throws IOException {
    try (InputStream in = HostileRulesTest.class.getResourceAsStream("hostile-rules.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("\n# ")).skip(1).map(Hostile::of).toList().stream();
    }
  }

  @AfterEach
  void nothing_ran() {
    assertThat(System.getProperty(CANARY)).isNull();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_wall_refuses_it_on_its_line(Hostile hostile) {
    List<PackProblem> problems =
        Wall.problems(List.of(new PackFile(hostile.file(), hostile.text())));

    assertThat(problems)
        .extracting(PackProblem::file, PackProblem::line, PackProblem::kind)
        .contains(
            org.assertj.core.groups.Tuple.tuple(hostile.file(), hostile.line(), hostile.kind()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_pack_with_it_is_refused_with_file_and_line(Hostile hostile) {
    TestPack pack = TestPack.minimal().with(hostile.file(), hostile.text());
    RulePackException refused = catchThrowableOfType(
        RulePackException.class,
        () -> Evaluator.of(pack.read()).evaluate(Evaluations.complete("33").build()));

    assertThat(refused).isNotNull();
    assertThat(refused.problems()).anySatisfy(problem -> {
      assertThat(problem.file()).isEqualTo(hostile.file());
      assertThat(problem.line()).isPositive();
    });
  }
}
