package vn.chiso.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Node;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.text.Text;

/**
 * What a pack says of some nodes and not for all (cách tính riêng của một số thành phần).
 * Immutable.
 *
 * @param nodes the nodes of which it says the same, in the order of the framework
 * @param setting what is said: how scores come about, outliers, missing data, aggregation or
 *     coverage
 * @param value what is done, in words with all numbers, which are in the unit of the indicator
 * @param provenance how well it is founded
 * @param source where it stands: what its numbers rest on, or the file of the pack that says it.
 *     Nodes have sources of their own, so {@code framework.csv} for aggregation and coverage
 */
public record OwnMethod(
    List<Node> nodes, Text setting, Text value, Provenance provenance, String source) {
  private static final String FRAMEWORK = "framework.csv";
  private static final String INDICATORS = "indicators.csv";

  public OwnMethod {
    nodes = List.copyOf(nodes);
  }

  /** All there are, in the order of the framework; empty where one method holds for all. */
  public static List<OwnMethod> of(RulePack pack) {
    Map<OwnMethod, List<Node>> all = new LinkedHashMap<>();
    for (Node node : pack.framework().nodes()) {
      for (OwnMethod said : of(pack, node)) {
        all.computeIfAbsent(said, any -> new ArrayList<>()).add(node);
      }
    }
    return all.entrySet().stream()
        .map(each -> each.getKey().of(each.getValue()))
        .toList();
  }

  private OwnMethod of(List<Node> some) {
    return new OwnMethod(some, setting, value, provenance, source);
  }

  private static List<OwnMethod> of(RulePack pack, Node node) {
    return pack.framework()
        .indicator(node.id())
        .map(indicator -> ofIndicator(pack.settings(), indicator))
        .orElseGet(() -> ofParent(pack.settings(), node));
  }

  private static List<OwnMethod> ofParent(Settings settings, Node node) {
    List<OwnMethod> said = new ArrayList<>();
    if (node.aggregation() != settings.aggregation().get(node.level())) {
      Text words = Phrases.word("aggregation", node.aggregation().tag());
      said.add(of("aggregation", words, node.provenance(), FRAMEWORK));
    }
    BigDecimal general = settings.coverage().get(node.level());
    if (general == null || node.coverage().compareTo(general) != 0) {
      said.add(of("coverage", Phrases.number(node.coverage()), node.provenance(), FRAMEWORK));
    }
    return said;
  }

  private static List<OwnMethod> ofIndicator(Settings settings, Indicator indicator) {
    List<OwnMethod> said = new ArrayList<>();
    Normalisation own = indicator.normalisation();
    Normalisation.Method general =
        Objects.requireNonNullElse(settings.normalisation(), Normalisation.Method.MIN_MAX);
    if (own.method() != general || !own.source().isEmpty()) {
      Text words = MethodWords.normalisation(own);
      said.add(of("normalisation", words, indicator, own.provenance(), own.source()));
    }
    OutlierTreatment outliers = indicator.outliers();
    if (outliers.own()) {
      Text words = MethodWords.treatment(outliers);
      said.add(of("treatment", words, indicator, outliers.provenance(), outliers.source()));
    }
    MissingData missing = indicator.missing();
    if (!missing.equals(settings.missing())) {
      Text words = MethodWords.missing(missing);
      said.add(of("missing", words, missing.provenance(), missing.source()));
    }
    return said;
  }

  /** What rests on numbers of its own; a method that has none is as founded as its row. */
  private static OwnMethod of(
      String aspect, Text value, Indicator indicator, Provenance provenance, String source) {
    return source.isEmpty()
        ? of(aspect, value, indicator.provenance(), INDICATORS)
        : of(aspect, value, provenance, source);
  }

  private static OwnMethod of(String aspect, Text value, Provenance provenance, String source) {
    return new OwnMethod(List.of(), Phrases.word("aspect", aspect), value, provenance, source);
  }
}
