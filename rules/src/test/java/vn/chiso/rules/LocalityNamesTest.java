package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.framework.FormerNames;
import vn.chiso.framework.Locality;
import vn.chiso.pack.RulePack;

/** Names of localities that were merged, and of those of today. */
final class LocalityNamesTest {
  private static final FormerNames NAMES =
      new FormerNames(RulePack.builtIn("pii-2025").localities().values());

  @ParameterizedTest
  @ValueSource(strings = {"Hưng Yên", "tinh hung yen", "Tỉnh Hưng Yên"})
  void a_name_of_today_is_current_even_if_a_part_was_called_that_before(String name) {
    assertThat(NAMES.isCurrent(name)).isTrue();
    assertThat(NAMES.named(name)).map(Locality::code).contains("33");
  }

  @Test
  void a_name_that_only_a_merged_locality_had_is_not_current() {
    assertThat(NAMES.named("Thái Bình")).map(Locality::code).contains("33");
    assertThat(List.of("Thái Bình", "Atlantis")).noneMatch(NAMES::isCurrent);
  }
}
