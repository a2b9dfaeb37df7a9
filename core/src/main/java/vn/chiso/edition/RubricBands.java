package vn.chiso.edition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.fact.RubricRow;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** Rubrics by bands in words. */
final class RubricBands {
  private final RulePack pack;

  RubricBands(RulePack pack) {
    this.pack = pack;
  }

  /** The rows that give points for an indicator, each rubric by itself. */
  List<List<RubricRow>> of(String indicator) {
    List<List<RubricRow>> rubrics = new ArrayList<>();
    for (RubricRow row : pack.rubricRows()) {
      if (node(row).equals(indicator)) {
        rubrics.stream()
            .filter(rows -> rows.get(0).isBeside(row))
            .findFirst()
            .orElseGet(() -> {
              rubrics.add(new ArrayList<>());
              return rubrics.get(rubrics.size() - 1);
            })
            .add(row);
      }
    }
    return rubrics;
  }

  /** The rows by indicator, part and bounds. */
  Map<String, RubricRow> byBounds() {
    Map<String, RubricRow> rows = new LinkedHashMap<>();
    for (RubricRow row : pack.rubricRows()) {
      String bounds = row.name().substring(row.name().lastIndexOf(':') + 1).strip();
      rows.put(node(row) + '/' + bounds, row);
    }
    return rows;
  }

  /** The id of the indicator a row gives points for. */
  String node(RubricRow row) {
    return ReferenceChanges.id(pack.framework(), row.indicator());
  }

  /** A band with its part. */
  static Text band(RubricRow row) {
    return row.part().isEmpty()
        ? row.band()
        : Phrases.joined(" ", List.of(Text.same(row.part()), row.band()));
  }

  /** The figures that are added up. */
  Text amount(RubricRow row) {
    Text sum = Phrases.joined(
        " + ",
        row.items().stream().map(item -> ItemChanges.name(pack, pack, item)).toList());
    return row.unless().isEmpty()
        ? sum
        : Phrases.text("doc.if-absent", ItemChanges.name(pack, pack, row.unless()), sum);
  }
}
