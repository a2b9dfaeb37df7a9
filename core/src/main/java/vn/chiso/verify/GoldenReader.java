package vn.chiso.verify;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chiso.csv.CsvRecords;
import vn.chiso.csv.CsvRecords.CsvRecord;
import vn.chiso.framework.Node;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.text.Messages;
import vn.chiso.text.Nearest;
import vn.chiso.text.Text;

/** Reads the datasets under {@code golden} and the figures that must come out of them. */
final class GoldenReader {
  private static final Messages MESSAGES = Messages.of(GoldenReader.class);
  private static final String FOLDER = "golden/";
  private static final String EXPECTED = "expected.csv";
  private static final List<String> COLUMNS =
      List.of("locality", "node", "minimum", "maximum", "source");

  private final RulePack pack;
  private final List<PackProblem> problems = new ArrayList<>();

  private GoldenReader(RulePack pack) {
    this.pack = pack;
  }

  /**
   * The sets of a pack, by name.
   *
   * @throws RulePackException if one isn't sound; lists every problem
   */
  static List<GoldenSet> read(RulePack pack) {
    GoldenReader reader = new GoldenReader(pack);
    List<GoldenSet> sets = new ArrayList<>();
    reader.folders().forEach((name, files) -> sets.add(reader.set(name, files)));
    if (!reader.problems.isEmpty()) {
      throw new RulePackException(pack.id(), reader.problems);
    }
    return sets;
  }

  /** The files by folder and name. What lies deeper or beside the folders belongs to no set. */
  private SortedMap<String, Map<String, String>> folders() {
    SortedMap<String, Map<String, String>> folders = new TreeMap<>();
    for (PackFile file : pack.goldenFiles()) {
      String[] parts = file.path().split("/", -1);
      if (parts.length == 3) {
        folders.computeIfAbsent(parts[1], name -> new TreeMap<>()).put(parts[2], file.text());
      } else {
        report(file.path(), 0, "golden.place");
      }
    }
    return folders;
  }

  private GoldenSet set(String name, Map<String, String> files) {
    String path = FOLDER + name + "/" + EXPECTED;
    String expected = files.get(EXPECTED);
    List<GoldenSet.Figure> figures = new ArrayList<>();
    if (expected == null) {
      report(path, 0, "golden.no-expected");
    } else {
      figures.addAll(figures(path, new CsvRecords(expected, ',')));
    }
    Map<String, byte[]> dataset = new TreeMap<>();
    files.forEach((file, text) -> {
      if (!file.equals(EXPECTED)) {
        dataset.put(file, text.getBytes(StandardCharsets.UTF_8));
      }
    });
    return new GoldenSet(name, dataset, figures);
  }

  private List<GoldenSet.Figure> figures(String path, CsvRecords records) {
    List<GoldenSet.Figure> figures = new ArrayList<>();
    CsvRecord header = records.next();
    if (header == null || !COLUMNS.equals(header.cells())) {
      report(path, 1, "golden.header", String.join(",", COLUMNS));
      return figures;
    }
    for (CsvRecord record = records.next(); record != null; record = records.next()) {
      if (!record.isBlank()) {
        figures.add(figure(path, record));
      }
    }
    if (figures.isEmpty()) {
      report(path, 0, "golden.no-figures");
    }
    return figures;
  }

  private GoldenSet.Figure figure(String path, CsvRecord record) {
    int line = (int) record.line();
    List<String> cells = record.cells() == null ? List.of() : record.cells();
    if (cells.size() != COLUMNS.size()) {
      report(path, line, "golden.cells", COLUMNS.size());
      return new GoldenSet.Figure(path, line, "", "", BigDecimal.ZERO, BigDecimal.ZERO);
    }
    String locality = cells.get(0).strip();
    if (!pack.localities().containsKey(locality)) {
      unknown(path, line, "golden.locality", locality, pack.localities().keySet());
    }
    String node = cells.get(1).strip();
    if (pack.framework().node(node).isEmpty()) {
      List<String> known =
          pack.framework().nodes().stream().map(Node::reference).toList();
      unknown(path, line, "golden.node", node, known);
    }
    BigDecimal minimum = number(path, line, cells.get(2));
    BigDecimal maximum = number(path, line, cells.get(3));
    if (minimum.compareTo(maximum) > 0) {
      report(path, line, "golden.upside-down", minimum, maximum);
    }
    return new GoldenSet.Figure(path, line, locality, node, minimum, maximum);
  }

  private BigDecimal number(String path, int line, String cell) {
    try {
      return new BigDecimal(cell.strip());
    } catch (NumberFormatException e) {
      report(path, line, "case.not-a-number", cell);
      return BigDecimal.ZERO;
    }
  }

  private void unknown(String path, int line, String key, String typed, Collection<String> known) {
    Text hint = Nearest.to(typed, known)
        .map(near -> MESSAGES.text("golden.nearest", near))
        .orElse(Text.same(""));
    problem(path, line, key, hint, typed);
  }

  private void report(String path, int line, String key, Object... arguments) {
    problem(path, line, key, Text.same(""), arguments);
  }

  private void problem(String path, int line, String key, Text hint, Object... arguments) {
    PackProblem problem =
        new PackProblem(path, line, key, "", "", MESSAGES.text(key, arguments), hint);
    problems.add(pack.goldenFiles().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .map(problem::quoting)
        .orElse(problem));
  }
}
