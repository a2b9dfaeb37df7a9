package vn.chiso.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.text.Text;

/** Whether a submission says who answers for it and since when (chức danh, số và ngày ký). */
final class Signature {
  private Signature() {}

  /**
   * What is lacking or can't be true.
   *
   * @param today the day it is; null if nobody said
   */
  static List<Finding> check(Submission submission, @Nullable LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    List<Text> lacking = lacking(submission);
    if (!lacking.isEmpty()) {
      findings.add(Words.of("submission.unsigned", Severity.WARNING, submission, lacking));
    }
    SubmissionHeader header = submission.header();
    if (today != null) {
      Stream.of(header.documentDate(), header.receivedOn())
          .filter(Objects::nonNull)
          .filter(day -> day.isAfter(today))
          .findFirst()
          .map(day -> Words.of("submission.after-today", Severity.WARNING, submission, day, today))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static List<Text> lacking(Submission submission) {
    SubmissionHeader header = submission.header();
    boolean dayTold = header.handedIn() != null
        || submission.findings().stream().anyMatch(each -> each.check().startsWith("date."));
    List<Text> lacking = new ArrayList<>();
    if (header.officer().isEmpty()) {
      lacking.add(Words.text("lacking.officer"));
    }
    if (header.documentNumber().isEmpty()) {
      lacking.add(Words.text("lacking.number"));
    }
    if (!dayTold) {
      lacking.add(Words.text("lacking.day"));
    }
    return lacking;
  }
}
