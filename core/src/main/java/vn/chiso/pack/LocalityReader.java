package vn.chiso.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Predecessor;
import vn.chiso.text.Text;

/** Reads the localities of {@code reference/localities.csv}. */
final class LocalityReader {
  /** {@code 64 Gia Lai}, or a name alone where the code isn't known. */
  private static final Pattern PREDECESSOR = Pattern.compile("(?:(\\S*\\d\\S*)\\s+)?(\\D+)");

  private final Map<Predecessor, Row> successors = new HashMap<>();

  private LocalityReader() {}

  /** The localities by code. */
  static Map<String, Locality> read(Table table) {
    table.unique("code");
    table.unique("name_vi");
    LocalityReader reader = new LocalityReader();
    Map<String, Locality> localities = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Locality locality = new Locality(
          row.required("code"),
          row.name(),
          new Text(row.text("region_vi"), row.text("region_en")),
          reader.predecessors(row),
          row.provenance(),
          row.source());
      localities.putIfAbsent(locality.code(), locality);
    }
    return localities;
  }

  private List<Predecessor> predecessors(Row row) {
    List<Predecessor> predecessors = new ArrayList<>();
    for (String written : row.list("predecessors")) {
      Matcher matcher = PREDECESSOR.matcher(written);
      if (!matcher.matches()) {
        row.report("predecessors", "localities.predecessor", written);
        continue;
      }
      String code = matcher.group(1) == null ? "" : matcher.group(1);
      Predecessor predecessor = new Predecessor(code, matcher.group(2).strip());
      Row earlier = successors.putIfAbsent(predecessor, row);
      if (earlier != null) {
        row.report(
            "predecessors", "localities.predecessor-twice", written, earlier.text("name_vi"));
      }
      predecessors.add(predecessor);
    }
    return predecessors;
  }
}
