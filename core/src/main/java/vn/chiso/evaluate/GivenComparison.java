package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chiso.dataset.GivenScore;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;

/** Compares computed scores with those the dataset gives. */
final class GivenComparison {
  private static final String CHECK = "score.differs-from-given";
  private static final Messages MESSAGES = Messages.of(GivenComparison.class);

  private GivenComparison() {}

  static List<Finding> findings(Checked local, ScoreCard card) {
    List<Finding> findings = new ArrayList<>();
    local
        .givenScores()
        .forEach((id, given) -> card.result(id)
            .filter(result -> differs(result, given))
            .ifPresent(result -> findings.add(finding(result, given))));
    return findings;
  }

  private static boolean differs(NodeResult result, GivenScore given) {
    return result.score() instanceof Score.Scored scored
        && scored.basis() != Score.Basis.GIVEN
        && result.published() != null
        && result.published().compareTo(given.score()) != 0;
  }

  private static Finding finding(NodeResult result, GivenScore given) {
    BigDecimal published = Objects.requireNonNull(result.published());
    return Finding.of(
            CHECK,
            Severity.INFO,
            MESSAGES.text(
                CHECK,
                result.node().reference(),
                Numbers.asPublished(published),
                Numbers.asPublished(given.score())),
            MESSAGES.text(CHECK + ".do"))
        .locality(given.locality())
        .indicator(result.node().reference())
        .at(given.origin())
        .source(given.source())
        .build();
  }
}
