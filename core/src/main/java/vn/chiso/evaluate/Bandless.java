package vn.chiso.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.fact.Datum;
import vn.chiso.fact.RubricRow;

/** Finds the rubric in whose bands an amount doesn't lie, which is why it gives no points. */
final class Bandless {
  private final List<RubricRow> rows;
  private final Map<String, Datum> data;

  Bandless(List<RubricRow> rows, Map<String, Datum> data) {
    this.rows = rows;
    this.data = data;
  }

  /** A row of the first rubric that applies to the data and has no band for them. */
  Optional<RubricRow> row() {
    return rows.stream()
        .filter(this::applies)
        .filter(row -> rows.stream().filter(row::isBeside).noneMatch(this::holds))
        .findFirst();
  }

  private boolean applies(RubricRow row) {
    return data.keySet().containsAll(row.items()) && !data.containsKey(row.unless());
  }

  private boolean holds(RubricRow row) {
    return row.holds(row.items().stream().map(data::get).toArray(Datum[]::new));
  }
}
