package vn.chiso.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.csv.CsvRecords;
import vn.chiso.csv.CsvRecords.CsvRecord;
import vn.chiso.pack.RulePack;
import vn.chiso.profile.Grouping;
import vn.chiso.text.Nfc;
import vn.chiso.text.Text;

/** Groups of localities in a CSV file: {@code locality,grouping,group}. */
final class GroupFile {
  private static final List<String> HEADINGS = List.of("locality", "grouping", "group");

  private final Path path;
  private final RulePack pack;

  GroupFile(Path path, RulePack pack) {
    this.path = path;
    this.pack = pack;
  }

  List<Grouping> read() {
    Map<String, Map<String, Text>> groupings = new LinkedHashMap<>();
    CsvRecords records = new CsvRecords(text(), ',');
    boolean heading = true;
    for (CsvRecord each = records.next(); each != null; each = records.next()) {
      if (each.isBlank()) {
        continue;
      }
      List<String> cells = cells(each);
      if (heading) {
        if (!cells.equals(HEADINGS)) {
          throw wrong("profile.groups-heading", each);
        }
        heading = false;
      } else {
        add(each, cells, groupings);
      }
    }
    List<Grouping> all = new ArrayList<>();
    groupings.forEach((name, groups) -> all.add(new Grouping(Text.same(name), groups)));
    return all;
  }

  private String text() {
    try {
      return Nfc.of(Files.readString(path, StandardCharsets.UTF_8)).replaceFirst("^\uFEFF", "");
    } catch (IOException e) {
      throw new UsageException("profile.groups-unreadable", path, IoReason.of(e));
    }
  }

  private List<String> cells(CsvRecord row) {
    List<String> cells = row.cells();
    if (cells == null || cells.size() != HEADINGS.size()) {
      throw wrong("profile.groups-heading", row);
    }
    return cells.stream().map(String::strip).toList();
  }

  private void add(CsvRecord row, List<String> cells, Map<String, Map<String, Text>> groupings) {
    String code = cells.get(0);
    if (!pack.localities().containsKey(code)) {
      throw wrong("profile.groups-locality", row, code);
    }
    Text before = groupings
        .computeIfAbsent(cells.get(1), name -> new HashMap<>())
        .putIfAbsent(code, Text.same(cells.get(2)));
    if (before != null) {
      throw wrong("profile.groups-twice", row, code);
    }
  }

  private UsageException wrong(String key, CsvRecord row, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of(path, Long.toString(row.line())));
    arguments.addAll(List.of(more));
    return new UsageException(key, arguments.toArray());
  }
}
