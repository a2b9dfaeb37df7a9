package vn.chiso.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Nfc;
import vn.chiso.text.Text;

/** The codes of agencies and localities, also where somebody wrote their official name. */
final class Codes {
  /** What officials write before the name of a locality. */
  private static final List<String> RANKS = List.of("Tỉnh ", "Thành phố ", "TP. ", "TP ");

  private final Map<String, String> agencies = new HashMap<>();
  private final Map<String, String> localities = new HashMap<>();
  private final String locality;

  /** @param locality code of the locality of submissions that state none, or empty */
  Codes(RulePack pack, String locality) {
    this.locality = locality;
    pack.agencies().forEach((code, agency) -> put(agencies, code, agency.name()));
    pack.localities().forEach((code, each) -> {
      put(localities, code, each.name());
      RANKS.forEach(rank -> localities.put(key(rank + each.name().vi()), code));
    });
  }

  private static void put(Map<String, String> codes, String code, Text name) {
    for (String written : List.of(name.vi(), name.en(), code)) {
      codes.put(key(written), code);
    }
  }

  private static String key(String written) {
    return Nfc.of(written).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  String agency(String written) {
    return agencies.getOrDefault(key(written), written);
  }

  String locality(String written) {
    return written.isEmpty() ? locality : localities.getOrDefault(key(written), written);
  }

  /** The submission with codes throughout, and with its findings told of agency and locality. */
  Submission resolved(Submission submission) {
    SubmissionHeader header = resolved(submission.header());
    return new Submission(
        submission.id(),
        submission.pack(),
        submission.year(),
        header,
        submission.entries().stream().map(entry -> resolved(entry, header)).toList(),
        submission.evidence().stream().map(each -> resolved(each, header)).toList(),
        submission.own().stream().map(each -> resolved(each, header)).toList(),
        submission.findings().stream().map(each -> resolved(each, header)).toList());
  }

  private SubmissionHeader resolved(SubmissionHeader header) {
    return new SubmissionHeader(
        agency(header.agency()),
        locality(header.locality()),
        header.officer(),
        header.documentNumber(),
        header.documentDate(),
        header.receivedOn(),
        header.file(),
        header.consulted().stream().map(this::agency).distinct().sorted().toList(),
        header.note(),
        header.status(),
        header.origin());
  }

  private String locality(String written, SubmissionHeader header) {
    return written.isEmpty() ? header.locality() : locality(written);
  }

  private Entry resolved(Entry entry, SubmissionHeader header) {
    return new Entry(
        locality(entry.locality(), header),
        entry.item(),
        entry.year(),
        entry.typed(),
        entry.value(),
        entry.status(),
        header.agency(),
        entry.evidence(),
        entry.note(),
        entry.origin());
  }

  private Evidence resolved(Evidence document, SubmissionHeader header) {
    return new Evidence(
        document.id(),
        locality(document.locality(), header),
        document.documentNumber(),
        document.date(),
        document.authority(),
        document.title(),
        document.page(),
        document.file(),
        document.status(),
        document.sha256(),
        document.origin());
  }

  private OwnFigure resolved(OwnFigure own, SubmissionHeader header) {
    return new OwnFigure(
        locality(own.locality(), header),
        own.indicator(),
        header.agency(),
        own.kind(),
        own.typed(),
        own.value(),
        own.note(),
        own.origin());
  }

  private Finding resolved(Finding finding, SubmissionHeader header) {
    Finding.Builder told = finding.toBuilder().agency(header.agency());
    return (finding.localities().isEmpty() ? told.locality(header.locality()) : told).build();
  }
}
