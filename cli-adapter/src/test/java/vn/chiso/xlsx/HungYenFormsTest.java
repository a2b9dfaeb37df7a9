package vn.chiso.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.DataStatus;
import vn.chiso.submission.Submission;

/**
 * The forms of the example are what the generator gives. {@code -Dforms.update=true} writes them.
 */
final class HungYenFormsTest {
  static List<String> agencies() {
    return HungYenForms.agencies();
  }

  @ParameterizedTest
  @MethodSource("agencies")
  void filling_in_again_gives_the_committed_bytes(String agency) throws IOException {
    byte[] filled = new HungYenForms().of(agency);
    if (Boolean.getBoolean("forms.update")) {
      Files.write(file(agency), filled);
    }

    assertThat(file(agency)).hasBinaryContent(filled);
  }

  @ParameterizedTest
  @MethodSource("agencies")
  void the_forms_hold_the_figures_of_the_example_and_no_fault(String agency) {
    Submission read = FilledForm.read(file(agency));

    assertThat(read.findings()).isEmpty();
    assertThat(read.agency()).isEqualTo(agency);
    assertThat(read.entries())
        .hasSize((int) FilledForm.form(agency).lines().count())
        .allSatisfy(entry -> {
          assertThat(entry.value()).isEqualByComparingTo(given(entry.item()).value());
          assertThat(entry.status()).isEqualTo(DataStatus.ILLUSTRATIVE);
          assertThat(read.evidence()).anyMatch(each -> entry.evidence().contains(each.id()));
        });
    assertThat(Objects.requireNonNull(read.header().receivedOn()))
        .isBeforeOrEqualTo(FilledForm.form(agency).deadline().orElseThrow());
  }

  private static Path file(String agency) {
    return HungYenForms.SUBMISSIONS.resolve(HungYenForms.fileName(agency));
  }

  private static Entry given(String item) {
    return Dataset.read(HungYenForms.EXAMPLE).entries().stream()
        .filter(entry -> entry.item().equals(item))
        .findFirst()
        .orElseThrow();
  }
}
