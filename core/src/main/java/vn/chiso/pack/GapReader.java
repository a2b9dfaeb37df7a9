package vn.chiso.pack;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.framework.Gap;
import vn.chiso.text.Text;

/** Reads {@code reference/gaps.csv}: what is known to be missing from the framework. */
final class GapReader {
  static final String FILE = "reference/gaps.csv";

  private GapReader() {}

  static List<Gap> read(PackFiles files, Codes nodes, Problems problems) {
    Table table = Table.optional(
        files, FILE, problems, "node", "missing_vi", "missing_en", "provenance", "source");
    table.unique(nodes, "node");
    List<Gap> gaps = new ArrayList<>();
    for (Row row : table.rows()) {
      gaps.add(new Gap(
          nodes.resolve(row, "node"),
          new Text(row.required("missing_vi"), row.required("missing_en")),
          row.provenance(),
          row.source()));
    }
    return gaps;
  }
}
