package vn.chiso.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Target;
import vn.chiso.evaluate.Way;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Numbers;

/** What it would take to reach a target. */
final class WaysReport {
  private static final int UNIT_WIDTH = 20;
  private static final int CODE_WIDTH = 16;
  private static final int DECIMALS = 6;

  private final Evaluation evaluation;
  private final ScoreCard card;
  private final Target target;
  private final Words words;
  private final Legend legend;
  private final NodeResult goal;
  private final List<Way> ways;

  WaysReport(Evaluation evaluation, ScoreCard card, Target target, Words words) {
    this.evaluation = evaluation;
    this.card = card;
    this.target = target;
    this.words = words;
    this.legend = new Legend(words);
    this.goal = card.result(target.node()).orElseThrow();
    this.ways = evaluation.waysTo(target, card.locality().code());
  }

  List<String> lines(List<String> heading) {
    List<String> lines = new ArrayList<>(heading);
    lines.add("");
    lines.addAll(Display.wrap("", "  ", goalLine()));
    if (target.isMetBy(goal)) {
      lines.add(words.say("what-if.met"));
      lines.addAll(legend.section());
      return lines;
    }
    lines.addAll(Display.wrap("", "  ", words.say("what-if.each-alone")));
    List<Way> found = with(Way.Outcome.FOUND);
    List<Way> values = found.stream().filter(way -> way.item() == null).toList();
    List<Way> items = found.stream().filter(way -> way.item() != null).toList();
    add(lines, values, "what-if.one-indicator");
    add(lines, items, "what-if.one-item");
    List<String> none = new ArrayList<>();
    for (Way.Outcome outcome :
        List.of(Way.Outcome.OUT_OF_REACH, Way.Outcome.NO_VALUE, Way.Outcome.NO_SCORE)) {
      List<String> codes =
          with(outcome).stream().map(way -> way.indicators().get(0).reference()).toList();
      if (!codes.isEmpty()) {
        none.addAll(Display.wrap(
            "", "  ", words.say("what-if." + WaysCsv.tag(outcome), String.join(", ", codes))));
      }
    }
    if (!none.isEmpty()) {
      lines.add("");
      lines.addAll(none);
    }
    lines.addAll(legend.section());
    return lines;
  }

  Csv csv() {
    return WaysCsv.of(card, ways, words);
  }

  private String goalLine() {
    String now = new ScenarioCells(words, legend).now(goal);
    return target.score() == null
        ? words.say(
            "what-if.goal-rank",
            card.locality().name(),
            target.node(),
            Integer.toString(target.rank()),
            now)
        : words.say(
            "what-if.goal-score", card.locality().name(), target.node(), target.score(), now);
  }

  private List<Way> with(Way.Outcome outcome) {
    return ways.stream().filter(way -> way.outcome() == outcome).toList();
  }

  private void add(List<String> lines, List<Way> found, String heading) {
    if (found.isEmpty()) {
      return;
    }
    TextTable table = new TextTable(List.of(
        Column.words(words.say("column.code"), CODE_WIDTH),
        Column.stretching(words.say(heading)),
        Column.number(words.say("what-if.now")),
        Column.number(words.say("what-if.needed")),
        Column.words(words.say("column.unit"), UNIT_WIDTH),
        Column.number(words.say("what-if.then", target.node()))));
    for (Way way : found) {
      Item item = way.item();
      table.add(
          String.join(", ", way.indicators().stream().map(Node::code).toList()),
          words.say(item == null ? way.indicators().get(0).name() : item.name()),
          number(Objects.requireNonNull(way.now())) + signs(WaysCsv.now(card, way)),
          number(Objects.requireNonNull(way.needed())),
          item == null ? unit(way) : words.say(item.unitOfMeasure()),
          new ScenarioCells(words, legend).now(Objects.requireNonNull(way.result())));
    }
    lines.add("");
    lines.addAll(table.lines());
  }

  private String signs(@Nullable NodeResult result) {
    return result == null ? "" : legend.signs(result.marks());
  }

  private String unit(Way way) {
    return evaluation
        .pack()
        .framework()
        .indicator(way.indicators().get(0).id())
        .map(Indicator::unitOfMeasure)
        .map(words::say)
        .orElse("");
  }

  private String number(BigDecimal number) {
    return words.say(Numbers.approximate(number, DECIMALS));
  }
}
