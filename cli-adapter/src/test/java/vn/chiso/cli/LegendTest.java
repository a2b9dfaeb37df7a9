package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;
import vn.chiso.text.Language;

final class LegendTest {
  private final Legend legend = new Legend(new Words(Language.VI));

  @ParameterizedTest
  @EnumSource
  void every_reason_has_a_brief_form(Reason reason) {
    assertThat(Display.width(legend.brief(reason))).isLessThanOrEqualTo(21);
  }

  @ParameterizedTest
  @EnumSource
  void every_mark_has_a_sign_and_says_whether_it_is_provisional(Mark mark) {
    assertThat(legend.signs(Set.of(mark)).equals("*")).isEqualTo(mark.isProvisional());
    assertThat(legend.lines()).hasSize(1);
  }

  @Test
  void only_what_occurs_is_explained() {
    legend.signs(EnumSet.of(Mark.GIVEN_SCORE, Mark.DATA_SYNTHETIC));
    legend.brief(Reason.MISSING_DATA);
    legend.brief(Reason.NO_GOALPOSTS);

    assertThat(legend.lines())
        .containsExactly(
            "*  tạm tính: " + Mark.DATA_SYNTHETIC.text().in(Language.VI),
            "†  " + Mark.GIVEN_SCORE.text().in(Language.VI),
            "—  thiếu mốc: " + Reason.NO_GOALPOSTS.text().in(Language.VI));
  }
}
