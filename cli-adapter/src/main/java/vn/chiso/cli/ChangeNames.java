package vn.chiso.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.fact.DataStatus;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.submission.Change;

/** Says in words what of a submission a change is about. */
final class ChangeNames {
  private static final Set<String> FIELDS = Set.of(
      "consulted",
      "document-date",
      "document-number",
      "evidence",
      "note",
      "officer",
      "received-on",
      "score",
      "status",
      "value");
  private static final String DOCUMENT = "evidence/";

  private final RulePack pack;
  private final Words words;

  ChangeNames(RulePack pack, Words words) {
    this.pack = pack;
    this.words = words;
  }

  /** An agency's own codes and ids may hold a slash too, so fields are looked for from the end. */
  String of(Change change) {
    List<String> names = new ArrayList<>();
    String rest = change.item();
    int slash = rest.lastIndexOf('/');
    while (slash > 0 && FIELDS.contains(rest.substring(slash + 1))) {
      names.add(0, words.say("collect.field." + rest.substring(slash + 1)));
      rest = rest.substring(0, slash);
      slash = rest.lastIndexOf('/');
    }
    if (!rest.equals("submission")) {
      names.add(0, subject(rest));
    }
    return String.join(", ", names);
  }

  /** What was typed, as its field says it: words for codes, days as people write them. */
  String value(Change change, String typed) {
    String field = change.item().substring(change.item().lastIndexOf('/') + 1);
    return switch (FIELDS.contains(field) ? field : "") {
      case "status" -> statuses(typed);
      case "consulted" ->
        Arrays.stream(typed.split(";", -1))
            .map(code -> code.isEmpty() ? "" : AgencyNames.of(pack, code, words))
            .collect(joining("; "));
      case "document-date", "received-on" -> words.days(typed);
      default -> change.item().startsWith(DOCUMENT) ? words.days(typed) : typed;
    };
  }

  private String statuses(String typed) {
    return Arrays.stream(typed.split("; ", -1))
        .map(tag -> Stream.of(DataStatus.values())
            .filter(status -> status.tag().equals(tag))
            .map(status -> words.say("data-status." + status.tag()))
            .findFirst()
            .orElse(tag))
        .collect(joining("; "));
  }

  private String subject(String code) {
    if (code.startsWith(DOCUMENT)) {
      return words.say("collect.document", Display.line(code.substring(DOCUMENT.length())));
    }
    Item item = pack.items().get(code);
    return item != null
        ? words.say(item.name())
        : pack.framework().node(code).map(Node::name).map(words::say).orElse(Display.line(code));
  }
}
