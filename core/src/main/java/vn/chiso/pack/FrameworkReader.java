package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;

/** Reads {@code framework.csv} and {@code reference/weights.csv}. */
final class FrameworkReader {
  static final String FILE = "framework.csv";

  private static final String WEIGHTS = "reference/weights.csv";
  private static final BigDecimal HEAVIEST = BigDecimal.TEN;

  private final PackFiles files;
  private final Problems problems;
  private final Defaults defaults;
  private final List<TreeCheck.Branch> branches = new ArrayList<>();
  private final Map<String, Weighing> weights = new HashMap<>();
  private final Codes nodeCodes;
  private final Codes indicatorCodes;
  private final Table table;

  private FrameworkReader(PackFiles files, Defaults defaults, Problems problems) {
    this.files = files;
    this.defaults = defaults;
    this.problems = problems;
    this.table = Table.required(
        files,
        FILE,
        problems,
        "id",
        "parent",
        "level",
        "code",
        "code_provenance",
        "name_vi",
        "name_en",
        "weight",
        "aggregation",
        "coverage",
        "provenance",
        "source");
    this.nodeCodes = new Codes(FILE, table.isComplete());
    this.indicatorCodes = new Codes(FILE, table.isComplete());
  }

  /**
   * What was read.
   *
   * @param nodes the nodes, in the order of the file
   * @param nodeCodes ids and codes of all nodes
   * @param indicatorCodes ids and codes of the indicators
   */
  record Reading(List<Node> nodes, Codes nodeCodes, Codes indicatorCodes) {}

  /**
   * Reads the tree.
   *
   * @param settings the scoring method, null where it couldn't be read
   */
  static Reading read(PackFiles files, @Nullable Settings settings, Problems problems) {
    Defaults defaults = settings == null
        ? new Defaults(Map.of(), Map.of(), true, false)
        : new Defaults(
            settings.coverage(),
            settings.aggregation(),
            settings.choices().stream()
                .anyMatch(choice -> choice.name().equals(SettingsReader.POWER)),
            settings.scale().low().signum() < 0);
    Reading reading = new FrameworkReader(files, defaults, problems).read();
    if (settings != null && defaults.hasExponent()) {
      exponentUsed(files, reading.nodes(), problems);
    }
    return reading;
  }

  /**
   * What holds where a node's row says nothing.
   *
   * @param coverage the coverage rule of each level
   * @param aggregation how a node of each level is made of its children
   * @param hasExponent whether there is an exponent for power means
   * @param negative whether scores are negative by intention
   */
  private record Defaults(
      Map<Level, BigDecimal> coverage,
      Map<Level, Aggregation> aggregation,
      boolean hasExponent,
      boolean negative) {}

  private Reading read() {
    table.unique("id");
    table.unique("code");
    table.rows().forEach(this::declare);
    readWeights();
    table.rows().forEach(row -> branches.add(new TreeCheck.Branch(row, node(row))));
    TreeCheck.run(branches, table.isComplete());
    List<Node> nodes = branches.stream().map(TreeCheck.Branch::node).toList();
    return new Reading(nodes, nodeCodes, indicatorCodes);
  }

  private static void exponentUsed(PackFiles files, List<Node> nodes, Problems problems) {
    if (nodes.stream().noneMatch(node -> node.aggregation() == Aggregation.POWER)) {
      problems.report(
          ManifestReader.FILE,
          files.file(ManifestReader.FILE).map(FrameworkReader::exponentLine).orElse(0),
          "aggregation.unused-exponent",
          SettingsReader.POWER);
    }
  }

  private static int exponentLine(PackFile manifest) {
    List<String> lines = manifest.text().lines().map(String::strip).toList();
    return IntStream.rangeClosed(1, lines.size())
        .filter(line -> lines.get(line - 1).startsWith(SettingsReader.POWER + ':'))
        .findFirst()
        .orElse(0);
  }

  private void declare(Row row) {
    String id = row.text("id");
    List<String> names = List.of(id, row.text("code"));
    names.forEach(name -> nodeCodes.add(row, name, id));
    if (row.text("level").equals(Level.INDICATOR.tag())) {
      names.forEach(name -> indicatorCodes.add(row, name, id));
    }
  }

  private Node node(Row row) {
    String id = row.slug("id");
    Level level = row.word("level", Words.LEVEL);
    String code = row.text("code");
    if (!code.isEmpty() && !code.equals(id) && isId(code)) {
      row.report("code", "framework.code-is-id", code);
    }
    Provenance codeProvenance = row.word("code_provenance", Words.PROVENANCE);
    if (code.isEmpty() && codeProvenance != Provenance.UNKNOWN) {
      row.report("code_provenance", "framework.code-unknown");
    }
    String parent = row.text("parent");
    Weighing own = weighing(row);
    Weighing weighing = weights.getOrDefault(id, own);
    return new Node(
        id,
        parent.isEmpty() ? null : parent,
        level,
        code,
        codeProvenance,
        row.name(),
        weighing.weight(),
        aggregation(row, level),
        row.numberIfAny("coverage", BigDecimal.ZERO, BigDecimal.ONE)
            .orElse(defaults.coverage().getOrDefault(level, BigDecimal.ONE)),
        own.provenance().worse(weighing.provenance()),
        own.source().equals(weighing.source())
            ? own.source()
            : own.source() + "; " + weighing.source());
  }

  /** A weight with what it is founded on. */
  private record Weighing(BigDecimal weight, Provenance provenance, String source) {}

  private static Weighing weighing(Row row) {
    return new Weighing(weight(row), row.provenance(), row.source());
  }

  private boolean isId(String code) {
    return table.rows().stream().anyMatch(row -> row.text("id").equals(code));
  }

  private static BigDecimal weight(Row row) {
    BigDecimal weight = row.number("weight", BigDecimal.ZERO, HEAVIEST);
    if (row.isSound() && weight.signum() == 0) {
      row.report("weight", "field.range", "weight", row.text("weight"), "> 0", HEAVIEST);
    }
    return weight;
  }

  private Aggregation aggregation(Row row, Level level) {
    if (level != Level.INDICATOR) {
      Aggregation ofLevel = defaults.aggregation().get(level);
      Aggregation aggregation = ofLevel != null && row.text("aggregation").isEmpty()
          ? ofLevel
          : row.word("aggregation", Words.AGGREGATION);
      check(row, aggregation);
      return aggregation;
    }
    if (!row.text("aggregation").isEmpty()) {
      row.report("aggregation", "framework.indicator-aggregates");
    }
    return Aggregation.ARITHMETIC;
  }

  private void check(Row row, Aggregation aggregation) {
    if (aggregation == Aggregation.POWER && !defaults.hasExponent()) {
      row.report("aggregation", "aggregation.no-exponent", SettingsReader.POWER);
    }
    if (aggregation == Aggregation.COPELAND && !row.text("level").equals(Level.INDEX.tag())) {
      row.report("aggregation", "aggregation.copeland");
    }
    if ((aggregation.refusesNegative() || aggregation.refusesNegativeMean())
        && defaults.negative()) {
      row.report("aggregation", "aggregation.negative-scale", aggregation.tag());
    }
  }

  private void readWeights() {
    Table overrides =
        Table.optional(files, WEIGHTS, problems, "node", "weight", "provenance", "source");
    overrides.unique(nodeCodes, "node");
    for (Row row : overrides.rows()) {
      weights.put(nodeCodes.resolve(row, "node"), weighing(row));
    }
  }
}
