package vn.chiso.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Rubric;
import vn.chiso.fact.RubricRow;
import vn.chiso.fact.Threshold;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Gap;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** What changed in goalposts, rubrics, thresholds, and in what the framework is known to lack. */
final class ReferenceChanges {
  private final ChangeList list;
  private final RulePack before;
  private final RulePack after;

  ReferenceChanges(ChangeList list, RulePack before, RulePack after) {
    this.list = list;
    this.before = before;
    this.after = after;
  }

  void find() {
    ChangeList.eachKey(before.goalposts(), after.goalposts(), this::goalposts);
    ChangeList.eachKey(rubrics(before), rubrics(after), this::rubric);
    ChangeList.eachKey(
        new RubricBands(before).byBounds(), new RubricBands(after).byBounds(), this::band);
    ChangeList.eachKey(thresholds(before), thresholds(after), this::threshold);
    ChangeList.eachKey(
        gaps(before),
        gaps(after),
        (key, old, now) -> list.pair(
            old,
            now,
            gap -> new Subject(Area.GAP, id(gap.node()), key, gap.missing()),
            (one, other) -> {}));
  }

  private void goalposts(String id, @Nullable Goalposts old, @Nullable Goalposts now) {
    Subject subject = Subject.node(Area.GOALPOSTS, id);
    list.changed(
        subject,
        "minimum",
        Phrases.number(old == null ? null : old.minimum()),
        Phrases.number(now == null ? null : now.minimum()));
    list.changed(
        subject,
        "maximum",
        Phrases.number(old == null ? null : old.maximum()),
        Phrases.number(now == null ? null : now.maximum()));
  }

  /** A line of a rubric: the points of one item for an indicator or a part of it. */
  private record Points(
      String node, String item, BigDecimal each, @Nullable BigDecimal most) {
    Text words() {
      return most == null
          ? Phrases.text("points-each", each)
          : Phrases.text("points-at-most", each, most);
    }
  }

  private static Map<String, Points> rubrics(RulePack pack) {
    Map<String, Points> lines = new LinkedHashMap<>();
    for (Rubric rubric : pack.rubrics()) {
      String node = id(pack.framework(), rubric.indicator());
      for (Rubric.Line line : rubric.lines()) {
        lines.put(
            node + '/' + rubric.part() + '/' + line.item(),
            new Points(node, line.item(), line.pointsPerUnit(), line.maximum()));
      }
    }
    return lines;
  }

  private void rubric(String key, @Nullable Points old, @Nullable Points now) {
    Points any = old == null ? Objects.requireNonNull(now) : old;
    Text label = Phrases.text("rubric", ItemChanges.name(before, after, any.item()));
    list.changed(
        new Subject(Area.RUBRIC, any.node(), key.substring(key.indexOf('/') + 1), label),
        "points",
        old == null ? Phrases.NONE : old.words(),
        now == null ? Phrases.NONE : now.words());
  }

  private void band(String key, @Nullable RubricRow old, @Nullable RubricRow now) {
    RubricRow any = old == null ? Objects.requireNonNull(now) : old;
    String node = new RubricBands(old == null ? after : before).node(any);
    Text label = Phrases.text("rubric", RubricBands.band(any));
    list.changed(
        new Subject(Area.RUBRIC, node, key.substring(key.indexOf('/') + 1), label),
        "points",
        earned(before, old),
        earned(after, now));
  }

  private static Text earned(RulePack pack, @Nullable RubricRow row) {
    return row == null
        ? Phrases.NONE
        : Phrases.text("points-for", row.earns(), new RubricBands(pack).amount(row));
  }

  private static Map<String, Threshold> thresholds(RulePack pack) {
    Map<String, Threshold> thresholds = new LinkedHashMap<>();
    pack.thresholds().forEach(threshold -> thresholds.put(threshold.code(), threshold));
    return thresholds;
  }

  private void threshold(String code, @Nullable Threshold old, @Nullable Threshold now) {
    list.pair(
        old,
        now,
        threshold -> new Subject(
            Area.THRESHOLD,
            "",
            code,
            Phrases.text("threshold", code, threshold.value(), threshold.unitOfMeasure())),
        (one, other) -> {
          Subject subject =
              new Subject(Area.THRESHOLD, "", code, Phrases.text("threshold-code", code));
          list.changed(
              subject, "value", Phrases.number(one.value()), Phrases.number(other.value()));
          list.changed(subject, "unit", one.unitOfMeasure(), other.unitOfMeasure());
        });
  }

  private static Map<String, Gap> gaps(RulePack pack) {
    Map<String, Gap> gaps = new LinkedHashMap<>();
    List<Gap> all = new ArrayList<>(pack.gaps());
    all.forEach(
        gap -> gaps.put(id(pack.framework(), gap.node()) + '/' + gap.missing().vi(), gap));
    return gaps;
  }

  private String id(String reference) {
    return after
        .framework()
        .node(reference)
        .or(() -> before.framework().node(reference))
        .map(Node::id)
        .orElse("");
  }

  static String id(Framework tree, String reference) {
    return tree.node(reference).map(Node::id).orElse("");
  }
}
