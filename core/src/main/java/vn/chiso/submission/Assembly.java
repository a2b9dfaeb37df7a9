package vn.chiso.submission;

import java.util.List;
import java.util.TreeSet;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;

/** Makes one dataset of the newest submissions. */
final class Assembly {
  private final RulePack pack;
  private final Dataset common;
  private final Order order;

  Assembly(RulePack pack, CollectOptions options) {
    this.pack = pack;
    this.common = options.common();
    this.order = new Order(pack);
  }

  /** @param more what to tell with it besides what was found in the submissions */
  Dataset of(List<Submission> newest, List<Finding> more) {
    Dataset.Builder dataset = common.toBuilder().header(header(newest));
    newest.stream()
        .flatMap(each -> each.entries().stream().map(entry -> unique(entry, each)))
        .sorted(order.entries)
        .forEach(dataset::entry);
    newest.stream()
        .flatMap(each -> each.evidence().stream().map(document -> unique(document, each)))
        .sorted(order.documents)
        .forEach(dataset::evidence);
    newest.stream().flatMap(each -> each.own().stream()).sorted(order.own).forEach(dataset::own);
    newest.stream().map(Submission::header).sorted(order.headers).forEach(dataset::submission);
    newest.forEach(each -> each.findings().forEach(dataset::finding));
    more.stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .sorted()
        .forEach(dataset::finding);
    return dataset.build();
  }

  private Dataset.Header header(List<Submission> newest) {
    Dataset.Header given = common.header();
    List<String> localities =
        List.copyOf(new TreeSet<>(newest.stream().map(Submission::locality).toList()));
    String only = localities.size() == 1 ? "-" + localities.get(0) : "";
    return new Dataset.Header(
        given.id().isEmpty() ? pack.id() + only : given.id(),
        given.title().isEmpty() ? Words.vietnamese("dataset.title", localities) : given.title(),
        pack.id(),
        given.year() == 0 ? pack.manifest().dataYear() : given.year(),
        given.goalpostsFromSet(),
        given.note(),
        given.deadline());
  }

  private static Entry unique(Entry entry, Submission submission) {
    return entry.citing(
        entry.evidence().stream().map(id -> unique(id, submission)).toList());
  }

  private static Evidence unique(Evidence document, Submission submission) {
    return new Evidence(
        unique(document.id(), submission),
        document.locality(),
        document.documentNumber(),
        document.date(),
        document.authority(),
        document.title(),
        document.page(),
        beside(document),
        document.status(),
        document.sha256(),
        document.origin());
  }

  /** Each agency counts its documents from d01 on. */
  private static String unique(String id, Submission submission) {
    return submission.agency() + "/" + id;
  }

  /** The file as seen from the folder collected. */
  private static String beside(Evidence document) {
    String from = document.origin().file();
    int slash = from.lastIndexOf('/');
    return document.file().isEmpty() || slash < 0
        ? document.file()
        : from.substring(0, slash + 1) + document.file();
  }
}
