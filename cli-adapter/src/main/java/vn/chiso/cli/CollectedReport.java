package vn.chiso.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Item;
import vn.chiso.framework.Locality;
import vn.chiso.pack.RulePack;
import vn.chiso.submission.Change;
import vn.chiso.submission.Collected;
import vn.chiso.submission.Completeness;
import vn.chiso.submission.SetAside;
import vn.chiso.text.Text;

/** What was collected as a page of text: who is late, what is missing, what changed. */
final class CollectedReport {
  private final RulePack pack;
  private final Collected collected;
  private final Words words;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> headings = new LinkedHashSet<>();

  CollectedReport(RulePack pack, Collected collected, Words words) {
    this.pack = pack;
    this.collected = collected;
    this.words = words;
  }

  /**
   * The page.
   *
   * @param out the folder the dataset is in
   * @param written whether it had to be written
   */
  List<String> lines(String out, boolean written) {
    int used = collected.dataset().submissions().size();
    List<SetAside> unreadable = aside(SetAside.Reason.UNREADABLE);
    int all = used + collected.aside().size() - unreadable.size();
    say("", "collect.pack", pack.manifest().title(), pack.id());
    say("", "collect.submissions", all, used, collected.dataset().entries().size());
    if (!unreadable.isEmpty()) {
      say("", "collect.unreadable-files", unreadable.size(), names(unreadable));
    }
    say("", written ? "collect.written" : "collect.unchanged", out);
    byLocality().forEach(this::locality);
    aside();
    changes();
    findings();
    lines.add("");
    say("", "collect.next", out);
    return lines;
  }

  private Map<String, List<Completeness>> byLocality() {
    return collected.completeness().stream()
        .collect(groupingBy(Completeness::locality, LinkedHashMap::new, toList()));
  }

  private void locality(String code, List<Completeness> rows) {
    lines.add("");
    Text name = Optional.ofNullable(pack.localities().get(code))
        .map(Locality::name)
        .orElse(Text.same(Display.line(code)));
    List<Completeness> asked = rows.stream().filter(Completeness::isAssigned).toList();
    Set<String> agencies =
        new LinkedHashSet<>(asked.stream().map(Completeness::agency).toList());
    Set<String> received = new LinkedHashSet<>(asked.stream()
        .filter(Completeness::isReceived)
        .map(Completeness::agency)
        .toList());
    Map<String, Boolean> complete = new LinkedHashMap<>();
    asked.forEach(row -> complete.merge(row.indicator(), row.isComplete(), Boolean::logicalAnd));
    say(
        "",
        "collect.locality",
        name,
        Display.line(code),
        received.size(),
        agencies.size(),
        complete.values().stream().filter(each -> each).count(),
        complete.size());
    lines.addAll(new CompletenessTable(pack, words).lines(rows));
    details(rows);
  }

  /** What lacks in what came; of who handed in nothing the table says enough. */
  private void details(List<Completeness> rows) {
    lines.add("");
    for (Completeness row : rows.stream().filter(Completeness::isReceived).toList()) {
      String indicator = (row.indicator() + " " + row.part()).strip();
      String start = agency(row.agency()) + (indicator.isEmpty() ? "" : ", " + indicator);
      if (!row.isAssigned()) {
        detail(start, "collect.beyond", items(row.items().given()));
      }
      detail(start, "collect.missing", items(row.items().missing()));
      detail(start, "collect.without-evidence", items(row.items().withoutEvidence()));
      detail(start, "collect.unheard", row.unheard().stream().map(this::agency).toList());
    }
  }

  private void detail(String start, String key, List<String> names) {
    if (!names.isEmpty()) {
      String all = String.join("; ", names);
      lines.addAll(Display.wrap("", "  ", Display.line(words.say(key, start, all))));
    }
  }

  private List<String> items(List<String> codes) {
    return codes.stream()
        .map(code -> Optional.ofNullable(pack.items().get(code))
            .map(Item::name)
            .map(words::say)
            .orElse(code))
        .toList();
  }

  private List<SetAside> aside(SetAside.Reason reason) {
    return collected.aside().stream().filter(each -> each.reason() == reason).toList();
  }

  private static String names(List<SetAside> some) {
    return String.join(", ", some.stream().map(each -> each.submission().id()).toList());
  }

  private void aside() {
    for (SetAside each : collected.aside()) {
      if (each.reason() != SetAside.Reason.SUPERSEDED
          && each.reason() != SetAside.Reason.UNREADABLE) {
        heading("collect.aside");
        say(
            "  ",
            "collect.aside." + each.reason().tag(),
            Display.line(each.submission().id()));
      }
    }
  }

  private void changes() {
    ChangeNames names = new ChangeNames(pack, words);
    for (Change change : collected.changes()) {
      heading("collect.changes");
      say(
          "  ",
          "collect.change",
          agency(change.agency()),
          names.of(change),
          shown(names.value(change, change.from())),
          shown(names.value(change, change.to())),
          change.older(),
          change.newer());
    }
  }

  private String shown(String typed) {
    return typed.isEmpty() ? words.say("collect.absent") : "“" + typed + "”";
  }

  private void findings() {
    List<Finding> findings = collected.findings();
    lines.add("");
    say(
        "",
        findings.isEmpty() ? "collect.all-read" : "collect.findings",
        new FindingCounts(words).brief(findings));
    FindingLines each = new FindingLines(words, byLocality().size() > 1);
    findings.stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .forEach(finding -> lines.addAll(each.of(finding, "  ")));
  }

  private void heading(String key) {
    if (headings.add(key)) {
      lines.add("");
      say("", key);
    }
  }

  private String agency(String code) {
    return Optional.ofNullable(pack.agencies().get(code))
        .map(Agency::name)
        .map(words::say)
        .orElse(code);
  }

  private void say(String indent, String key, Object... arguments) {
    lines.addAll(Display.wrap(indent, indent + "  ", Display.line(words.say(key, arguments))));
  }
}
