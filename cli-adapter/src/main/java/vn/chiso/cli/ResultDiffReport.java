package vn.chiso.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chiso.edition.NodeChange;
import vn.chiso.edition.ResultCause;
import vn.chiso.edition.ResultDiff;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.Value;
import vn.chiso.text.Text;

/** What two editions make of the same data as a page of text, node by node with the causes. */
final class ResultDiffReport {
  private final Words words;
  private final Legend legend;
  private final List<String> lines = new ArrayList<>();

  ResultDiffReport(Words words) {
    this.words = words;
    this.legend = new Legend(words);
  }

  List<String> lines(ResultDiff diff) {
    int compared = (int) diff.after().scoreCards().stream()
        .filter(card -> diff.before().scoreCard(card.locality().code()).isPresent())
        .count();
    say(
        "",
        words.say(
            "diff.results",
            diff.before().dataset().id(),
            diff.before().pack().id(),
            diff.after().pack().id(),
            diff.changes().size(),
            compared));
    say(
        "",
        words.say(
            "diff.year",
            diff.before().pack().manifest().dataYear(),
            diff.after().pack().manifest().dataYear()));
    left("diff.left-localities", diff.localitiesLeftOut());
    left("diff.left-items", diff.itemsLeftOut());
    left("diff.wanting", diff.itemsWanting());
    byNode(diff).forEach((node, changes) -> node(changes, compared));
    lines.addAll(legend.section());
    return lines;
  }

  private void left(String key, List<Text> texts) {
    if (!texts.isEmpty()) {
      say("", words.say(key, texts.size(), texts));
    }
  }

  private static Map<String, List<NodeChange>> byNode(ResultDiff diff) {
    return diff.changes().stream()
        .collect(groupingBy(change -> change.node().id(), LinkedHashMap::new, toList()));
  }

  private void node(List<NodeChange> changes, int compared) {
    Node node = changes.get(0).node();
    lines.add("");
    say("", Display.padRight(node.code(), 6) + ' ' + words.say(node.name()));
    if (compared == 1) {
      single(changes.get(0));
      return;
    }
    long values = count(changes, change -> value(change.before()), change -> value(change.after()));
    long scores = count(changes, change -> score(change.before()), change -> score(change.after()));
    long ranks = count(changes, change -> rank(change.before()), change -> rank(change.after()));
    say("  ", words.say("diff.counts", values, scores, ranks, compared));
    Set<String> causes = new LinkedHashSet<>();
    changes.forEach(
        change -> change.causes().forEach(cause -> causes.add(words.say(cause.message()))));
    causes.forEach(cause -> say("  - ", words.say("diff.because", cause)));
    unexplained(changes);
  }

  private void unexplained(List<NodeChange> changes) {
    long unexplained =
        changes.stream().filter(Predicate.not(NodeChange::isExplained)).count();
    if (unexplained > 0) {
      say("  - ", words.say("diff.unexplained-in", unexplained));
    }
  }

  private void single(NodeChange change) {
    pair("diff.value", change, this::value, result -> result.value() instanceof Value.Known);
    pair("diff.score", change, this::score, result -> result.published() != null);
    pair("diff.rank", change, this::rank, result -> false);
    for (ResultCause cause : change.causes()) {
      String message = words.say("diff.because", words.say(cause.message()));
      String points = cause.points() == null
          ? ""
          : ' '
              + words.say(
                  "diff.points", words.change(cause.points().setScale(2, RoundingMode.HALF_UP)));
      say("  - ", message + points);
    }
    unexplained(List.of(change));
  }

  /** @param marked whether it is a number that has marks */
  private void pair(
      String key,
      NodeChange change,
      Function<NodeResult, String> cell,
      Predicate<NodeResult> marked) {
    String before = cell.apply(change.before());
    String after = cell.apply(change.after());
    if (!before.equals(after)) {
      String old = before + signs(change.before(), marked);
      say("  ", words.say(key, old, after + signs(change.after(), marked)));
    }
  }

  private String signs(@Nullable NodeResult result, Predicate<NodeResult> marked) {
    return result != null && marked.test(result) ? legend.signs(result.marks()) : "";
  }

  private static long count(
      List<NodeChange> changes,
      Function<NodeChange, String> before,
      Function<NodeChange, String> after) {
    return changes.stream()
        .filter(change -> !before.apply(change).equals(after.apply(change)))
        .count();
  }

  private String value(@Nullable NodeResult result) {
    if (result == null || result.value() == null) {
      return "—";
    }
    return result.value() instanceof Value.Known known
        ? words.value(known.exact())
        : words.say(((Value.Unknown) result.value()).reason().text());
  }

  private String score(@Nullable NodeResult result) {
    if (result == null) {
      return words.say("diff.no-node");
    }
    return result.published() != null
        ? words.score(result.published())
        : words.say(((Score.Unscored) result.score()).reason().text());
  }

  private String rank(@Nullable NodeResult result) {
    return result == null || result.rank() == null ? "—" : words.rank(result);
  }

  private void say(String prefix, String text) {
    String others = " ".repeat(Display.width(prefix)) + (prefix.isEmpty() ? "  " : "");
    lines.addAll(Display.wrap(prefix, others, Display.line(text)));
  }
}
