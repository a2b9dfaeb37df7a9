package vn.chiso.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.framework.LocalityGroups;
import vn.chiso.text.Text;

/** Reads {@code reference/groups.csv}: ways to group localities beside regions. */
final class GroupReader {
  static final String FILE = "reference/groups.csv";

  private final Table table;
  private final Set<String> names = new TreeSet<>(Set.of(LocalityGroups.REGION));

  private GroupReader(Table table) {
    this.table = table;
  }

  static GroupReader read(PackFiles files, Problems problems) {
    Table table = Table.optional(
        files,
        FILE,
        problems,
        "grouping",
        "locality",
        "group_vi",
        "group_en",
        "provenance",
        "source");
    table.unique("grouping", "locality");
    GroupReader reader = new GroupReader(table);
    table.rows().forEach(row -> reader.names.add(reader.name(row)));
    return reader;
  }

  private String name(Row row) {
    String name = row.slug("grouping");
    if (name.equals(LocalityGroups.REGION)) {
      row.report("grouping", "groups.region");
    }
    return name;
  }

  /** Reports a grouping in {@code pack.yaml} that there isn't, on the line with that word. */
  static void check(
      String word, String grouping, PackFiles files, Set<String> groupings, Problems problems) {
    if (!groupings.contains(grouping)) {
      int line =
          files.file(ManifestReader.FILE).map(file -> file.lineOf(word, "", 1)).orElse(1);
      problems.report(
          ManifestReader.FILE,
          line,
          "groups.unknown",
          grouping,
          Suggestion.of(grouping, groupings));
    }
  }

  /** The names of all groupings, regions among them. */
  Set<String> names() {
    return names;
  }

  /** The groupings in the file. */
  List<LocalityGroups> groups(Codes localities) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      rows.computeIfAbsent(row.text("grouping"), name -> new ArrayList<>()).add(row);
    }
    return rows.entrySet().stream()
        .map(each -> grouping(each.getKey(), each.getValue(), localities))
        .toList();
  }

  private static LocalityGroups grouping(String name, List<Row> rows, Codes localities) {
    Map<String, Text> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      groups.put(
          localities.resolve(row, "locality"),
          new Text(row.required("group_vi"), row.required("group_en")));
    }
    Founded founded = Founded.of(rows);
    return new LocalityGroups(name, groups, founded.provenance(), founded.source());
  }
}
