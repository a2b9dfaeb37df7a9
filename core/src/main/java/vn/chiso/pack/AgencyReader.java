package vn.chiso.pack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Assignment;

/** Reads {@code agencies.csv} and {@code assignments.csv}. */
final class AgencyReader {
  private static final String AGENCIES = "agencies.csv";
  private static final String ASSIGNMENTS = "assignments.csv";

  private final PackFiles files;
  private final Problems problems;

  private AgencyReader(PackFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  /** Agencies by code and who answers for what. */
  record Reading(Map<String, Agency> agencies, List<Assignment> assignments) {}

  /** What assignments refer to, and the year the data are about. */
  record References(Codes indicators, Codes items, Codes localities, int dataYear) {}

  static Reading read(PackFiles files, References references, Problems problems) {
    return new AgencyReader(files, problems).read(references);
  }

  private Reading read(References references) {
    Table table = Table.required(
        files, AGENCIES, problems, "code", "name_vi", "name_en", "provenance", "source");
    table.unique("code");
    Map<String, Agency> agencies = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Agency agency = new Agency(row.slug("code"), row.name(), row.provenance(), row.source());
      agencies.putIfAbsent(agency.code(), agency);
    }
    return new Reading(agencies, assignments(references, Codes.of(table, "code")));
  }

  private List<Assignment> assignments(References references, Codes agencies) {
    Table table = Table.required(
        files,
        ASSIGNMENTS,
        problems,
        "locality",
        "indicator",
        "part",
        "title",
        "items",
        "lead",
        "coordinating",
        "deadline",
        "provenance",
        "source");
    table.unique(references.indicators(), "indicator", "locality", "part", "items");
    itemsOnce(table);
    return table.rows().stream()
        .map(row -> assignment(row, references, agencies))
        .toList();
  }

  /** An item of one part of an indicator is asked for once, or two deadlines overlap. */
  private static void itemsOnce(Table table) {
    Map<List<String>, Row> first = new HashMap<>();
    for (Row row : table.rows()) {
      for (String item : row.list("items")) {
        List<String> duty =
            List.of(row.text("indicator"), row.text("locality"), row.text("part"), item);
        Row earlier = first.putIfAbsent(duty, row);
        if (earlier != null && !earlier.text("items").equals(row.text("items"))) {
          row.report("items", "assignments.item-twice", item, earlier.line());
        }
      }
    }
  }

  private static Assignment assignment(Row row, References references, Codes agencies) {
    String locality = row.text("locality");
    row.required("lead");
    return new Assignment(
        locality.isEmpty() ? "" : references.localities().resolve(row, "locality"),
        references.indicators().resolve(row, "indicator"),
        row.text("part"),
        row.text("title"),
        references.items().resolveAll(row, "items"),
        agencies.resolveAll(row, "lead"),
        agencies.resolveAll(row, "coordinating"),
        row.deadline("deadline", references.dataYear()).orElse(null),
        row.provenance(),
        row.source());
  }
}
