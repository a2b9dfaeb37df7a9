package vn.chiso.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;

/** A submission put together by a test. Immutable. */
record Example(
    String id,
    String agency,
    String locality,
    String pack,
    @Nullable LocalDate signed,
    @Nullable LocalDate received,
    List<String> consulted,
    List<Entry> entries,
    List<Evidence> evidence,
    List<OwnFigure> own) {

  static Example by(String agency) {
    return new Example(
        agency, agency, "33", "", null, null, List.of(), List.of(), List.of(), List.of());
  }

  Example called(String name) {
    return new Example(
        name, agency, locality, pack, signed, received, consulted, entries, evidence, own);
  }

  Example about(String code) {
    return new Example(id, agency, code, pack, signed, received, consulted, entries, evidence, own);
  }

  Example forPack(String other) {
    return new Example(
        id, agency, locality, other, signed, received, consulted, entries, evidence, own);
  }

  Example signed(String day) {
    return new Example(
        id, agency, locality, pack, day(day), received, consulted, entries, evidence, own);
  }

  Example received(String day) {
    return new Example(
        id, agency, locality, pack, signed, day(day), consulted, entries, evidence, own);
  }

  Example heard(String... agencies) {
    return new Example(
        id, agency, locality, pack, signed, received, List.of(agencies), entries, evidence, own);
  }

  Example figure(String item, String typed, String... documents) {
    Entry entry = new Entry(
        locality,
        item,
        2022,
        typed,
        typed.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(typed) : null,
        DataStatus.OFFICIAL,
        agency,
        List.of(documents),
        "",
        Origin.line(id, entries.size() + 2L));
    return new Example(
        id,
        agency,
        locality,
        pack,
        signed,
        received,
        consulted,
        and(entries, entry),
        evidence,
        own);
  }

  Example document(String code) {
    Evidence document = new Evidence(
        code,
        locality,
        "1/BC",
        null,
        "Sở",
        "Báo cáo",
        "",
        "a.pdf",
        DataStatus.OFFICIAL,
        "",
        Origin.line(id + "/evidence.csv", evidence.size() + 2L));
    return new Example(
        id,
        agency,
        locality,
        pack,
        signed,
        received,
        consulted,
        entries,
        and(evidence, document),
        own);
  }

  Example own(String indicator, String typed) {
    OwnFigure figure = new OwnFigure(
        locality,
        indicator,
        agency,
        OwnFigure.Kind.SCORE,
        typed,
        new BigDecimal(typed),
        "",
        Origin.line(id, 9));
    return new Example(
        id,
        agency,
        locality,
        pack,
        signed,
        received,
        consulted,
        entries,
        evidence,
        and(own, figure));
  }

  Submission made() {
    SubmissionHeader header = new SubmissionHeader(
        agency,
        locality,
        "Giám đốc",
        "1/CV",
        signed,
        received,
        id,
        consulted,
        "",
        DataStatus.OFFICIAL,
        new Origin(id, ""));
    return new Submission(id, pack, 2022, header, entries, evidence, own, List.of());
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static <T> List<T> and(List<T> some, T more) {
    List<T> all = new ArrayList<>(some);
    all.add(more);
    return List.copyOf(all);
  }
}
