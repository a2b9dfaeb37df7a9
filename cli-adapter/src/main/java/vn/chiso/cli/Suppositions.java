package vn.chiso.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Scenario;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;

/** Understands what is supposed, as typed: {@code 33:population=1300000}. */
final class Suppositions {
  private static final Pattern FIGURE = Pattern.compile("\\s*([^:=]+?)\\s*:\\s*([^=]+?)\\s*=(.*)");
  private static final Pattern NAMED = Pattern.compile("\\s*([^=]+?)\\s*=(.*)");
  private static final Pattern THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
  private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+)");

  private final Dataset dataset;
  private final RulePack pack;

  Suppositions(Dataset dataset, RulePack pack) {
    this.dataset = dataset;
    this.pack = pack;
  }

  Scenario scenario(String name, List<String> figures, List<String> weights, List<String> ranges) {
    Scenario.Builder scenario = Scenario.named(name);
    figures.forEach(each -> scenario.figure(figure(each)));
    weights.forEach(each -> weight(each, scenario));
    ranges.forEach(each -> scenario.goalposts(range(each)));
    return scenario.build();
  }

  private Entry figure(String typed) {
    Matcher parts = match(FIGURE, typed, "what-if.figure");
    String locality = locality(parts.group(1));
    String item = item(parts.group(2));
    String value = parts.group(3).strip();
    BigDecimal number = value.isEmpty() ? null : number(value, typed);
    return dataset.entries().stream()
        .filter(old -> old.locality().equals(locality) && old.item().equals(item))
        .findFirst()
        .map(old -> old.with(number))
        .orElseGet(() -> fresh(locality, item, value, number));
  }

  private Entry fresh(String locality, String item, String value, @Nullable BigDecimal number) {
    return new Entry(
        locality,
        item,
        pack.manifest().dataYear(),
        value,
        number,
        DataStatus.UNSTATED,
        "",
        List.of(),
        "",
        Origin.MEMORY);
  }

  private String locality(String code) {
    if (!pack.localities().containsKey(code)) {
      throw new UsageException(
          "what-if.locality",
          code,
          pack.id(),
          Words.nearest(code, pack.localities().keySet()));
    }
    return code;
  }

  /** The name the dataset uses, where it has the item. */
  private String item(String written) {
    List<String> known = new ArrayList<>(pack.items().keySet());
    for (Node node : pack.framework().indicatorNodes()) {
      known.add(node.id());
      known.add(node.reference());
    }
    if (!known.contains(written)) {
      throw new UsageException("what-if.item", written, pack.id(), Words.nearest(written, known));
    }
    return written;
  }

  private void weight(String typed, Scenario.Builder scenario) {
    Matcher parts = match(NAMED, typed, "what-if.weight");
    Node node = node(parts.group(1));
    BigDecimal weight = number(parts.group(2), typed);
    try {
      pack.framework().weighing(Map.of(node.id(), weight));
    } catch (IllegalArgumentException e) {
      throw new UsageException("what-if.weight", typed);
    }
    scenario.weight(node.reference(), weight);
  }

  private Goalposts range(String typed) {
    Matcher parts = match(NAMED, typed, "what-if.range");
    Matcher ends = match(RANGE, parts.group(2).strip(), "what-if.range");
    BigDecimal minimum = number(ends.group(1), typed);
    BigDecimal maximum = number(ends.group(2), typed);
    Node node = node(parts.group(1));
    if (!node.isIndicator() || minimum.compareTo(maximum) >= 0) {
      throw new UsageException("what-if.range", typed);
    }
    return new Goalposts(
        node.reference(),
        minimum,
        maximum,
        Goalposts.Basis.DATASET,
        Provenance.UNKNOWN,
        "--range",
        Origin.MEMORY);
  }

  private Node node(String reference) {
    return pack.framework()
        .node(reference)
        .orElseThrow(() -> NodeChoice.unknown(pack.framework(), reference));
  }

  /**
   * A number as datasets write them: {@code 1.234,5} and {@code 1234.5} alike. {@code 1.000} stands
   * alone here and could be one or a thousand.
   */
  private static BigDecimal number(String text, String typed) {
    if (THOUSANDS.matcher(text.strip()).matches()) {
      throw new UsageException("what-if.ambiguous", text.strip(), typed);
    }
    BigDecimal number =
        Dataset.builder(0).datum("", "", text.strip()).build().entries().get(0).value();
    if (number == null) {
      throw new UsageException("what-if.number", text.strip(), typed);
    }
    return number;
  }

  private static Matcher match(Pattern pattern, String typed, String wrong) {
    Matcher matcher = pattern.matcher(typed);
    if (!matcher.matches()) {
      throw new UsageException(wrong, typed);
    }
    return matcher;
  }
}
