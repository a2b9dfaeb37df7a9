package vn.chiso.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Scenario;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Numbers;

/** What a scenario supposes, beside what is so. */
final class SupposedLines {
  private final RulePack pack;
  private final Dataset dataset;
  private final Words words;

  SupposedLines(RulePack pack, Dataset dataset, Words words) {
    this.pack = pack;
    this.dataset = dataset;
    this.words = words;
  }

  List<String> of(String label, Scenario scenario) {
    List<String> parts = new ArrayList<>();
    scenario.figures().forEach(entry -> parts.add(figure(entry)));
    scenario.goalposts().forEach(posts -> parts.add(range(posts)));
    new TreeMap<>(scenario.weights()).forEach((node, weight) -> parts.add(weight(node, weight)));
    String title = Display.line(label + " " + scenario.name());
    return Display.wrap("", "  ", title + ": " + String.join("; ", parts));
  }

  private String figure(Entry entry) {
    String old = String.join(
        " / ",
        dataset.entries().stream()
            .filter(each ->
                each.locality().equals(entry.locality()) && each.item().equals(entry.item()))
            .map(each -> each.value() == null ? each.typed() : number(each.value()))
            .distinct()
            .toList());
    return words.say(
        "what-if.said-figure",
        entry.locality(),
        Display.line(name(entry.item())),
        old.isEmpty() ? words.say("what-if.nothing") : old,
        entry.value() == null ? words.say("what-if.nothing") : number(entry.value()));
  }

  private String name(String item) {
    return pack.items().containsKey(item) ? words.say(pack.items().get(item).name()) : item;
  }

  private String range(Goalposts posts) {
    return words.say("what-if.said-range", posts.indicator(), posts.minimum(), posts.maximum());
  }

  private String weight(String node, BigDecimal weight) {
    return words.say(
        "what-if.said-weight",
        node,
        pack.framework().node(node).map(Node::weight).orElse(weight),
        weight);
  }

  private String number(BigDecimal number) {
    return Numbers.format(number, words.language());
  }
}
