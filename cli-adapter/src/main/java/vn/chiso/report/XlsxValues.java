package vn.chiso.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Firing;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Datum;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;
import vn.chiso.framework.Node;
import vn.chiso.score.IndicatorValue;
import vn.chiso.score.NodeResult;
import vn.chiso.score.PartValue;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** The values of a locality's indicators and of their parts, as formulas over its figures. */
final class XlsxValues {
  private static final int VALUE = 2;
  private static final int FIRST = 3;

  private final XlsxSheet sheet;
  private final Phrases words;
  private final Evaluation evaluation;
  private final ScoreCard card;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> statements = new HashMap<>();

  /**
   * A row of the sheet.
   *
   * @param node the indicator
   * @param firing what gave the value, null where nothing did
   */
  private record Row(Node node, @Nullable Firing firing) {
    boolean isPart() {
      return firing != null && firing.inserted() instanceof PartValue;
    }
  }

  XlsxValues(XlsxBook book, Phrases words, Evaluation evaluation, ScoreCard card) {
    this.sheet = book.sheet(words.say("xlsx.values"), 12, 52, 16, 22, 44, 40, 30, 40);
    this.words = words;
    this.evaluation = evaluation;
    this.card = card;
    List<Firing> firings = evaluation.firings(card.locality().code());
    for (Node node : evaluation.pack().framework().indicatorNodes()) {
      List<Firing> giving = firings.stream()
          .filter(each -> each.inserted() instanceof IndicatorValue value
              && evaluation.pack().framework().position(value.indicator())
                  == evaluation.pack().framework().position(node.id()))
          .toList();
      Firing only = giving.size() == 1 ? giving.get(0) : null;
      rows.add(new Row(node, only));
      if (only != null) {
        only.bindings().values().stream()
            .filter(PartValue.class::isInstance)
            .forEach(part -> firings.stream()
                .filter(each -> each.inserted().equals(part))
                .findFirst()
                .ifPresent(each -> rows.add(new Row(node, each))));
      }
    }
    evaluation
        .explain(card.locality().code(), evaluation.pack().framework().root().id())
        .ifPresent(step -> collect(step, ""));
  }

  /** What rules computed, in words, by indicator and rule. */
  private void collect(Derivation step, String node) {
    boolean rule = step.kind() == Derivation.Kind.RULE || step.kind() == Derivation.Kind.PART;
    String below = step.kind() == Derivation.Kind.NODE ? step.reference() : node;
    if (rule) {
      statements.put(below + " " + step.title().vi(), words.say(step.statement()));
    }
    if (step.kind() == Derivation.Kind.ESTIMATE) {
      statements.put(below, words.say(step.statement()));
    }
    step.children().forEach(child -> collect(child, below));
  }

  void write(XlsxFigures figures) {
    sheet.title(words.say("xlsx.values-title"));
    sheet.remark(words.say("xlsx.standing"));
    sheet.head(words.columns("code", "name", "value", "unit", "sum", "rule", "place", "source"));
    sheet.freeze(2, FIRST - 1);
    for (Row row : rows) {
      write(row, figures);
    }
  }

  private void write(Row row, XlsxFigures figures) {
    Node node = row.node();
    Firing firing = row.firing();
    String part = row.isPart() && firing != null ? ((PartValue) firing.inserted()).part() : "";
    XlsxSheet.Line line = sheet.row();
    line.text(part.isEmpty() ? node.code() : node.code() + part);
    if (part.isEmpty()) {
      line.text(words.say(node.name()));
    } else {
      line.text(words.say("xlsx.part", part), XlsxBook.Kind.TEXT, 2);
    }
    BigDecimal number = number(row);
    if (number == null) {
      line.blank();
    } else {
      Optional<String> formula = firing == null
          ? Optional.empty()
          : XlsxArithmetic.of(firing, quantity -> cell(quantity, figures));
      int decimals = XlsxSheet.decimals(number);
      formula.ifPresentOrElse(
          text -> line.formula(text, number, decimals), () -> line.standing(number, decimals));
    }
    line.text(words.unit(evaluation.pack().framework(), node.id()));
    if (firing == null) {
      NodeResult result = card.result(node.id()).orElseThrow();
      String why = result.value() instanceof Value.Unknown unknown
          ? "— " + words.say(unknown.reason().text())
          : statements.getOrDefault(node.reference(), "");
      line.text(why).blank().blank().blank();
    } else {
      String name = firing.rule().name();
      line.text(statements.getOrDefault(node.reference() + " " + name, "")).text(name);
      line.text(firing.rule().file() + ":" + firing.rule().line());
      line.text(firing.rule().annotation("source"));
    }
  }

  private @Nullable BigDecimal number(Row row) {
    if (row.isPart() && row.firing() != null) {
      Figure figure = ((PartValue) row.firing().inserted()).figure();
      return figure instanceof Figure.Known known ? known.value() : null;
    }
    NodeResult result = card.result(row.node().id()).orElseThrow();
    return result.value() instanceof Value.Known known ? known.exact() : null;
  }

  private Optional<String> cell(Quantity quantity, XlsxFigures figures) {
    if (quantity instanceof Datum datum) {
      return figures.cell(datum);
    }
    for (int i = 0; i < rows.size(); i++) {
      Firing firing = rows.get(i).firing();
      if (rows.get(i).isPart() && firing != null && firing.inserted().equals(quantity)) {
        return Optional.of(XlsxSheet.cell(FIRST + i, VALUE));
      }
    }
    return Optional.empty();
  }

  /** The cell of an indicator's value, on any sheet; empty where it has none. */
  Optional<String> address(Node node) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).node().equals(node) && !rows.get(i).isPart()) {
        return number(rows.get(i)) == null
            ? Optional.empty()
            : Optional.of(sheet.address(FIRST + i, VALUE));
      }
    }
    return Optional.empty();
  }
}
