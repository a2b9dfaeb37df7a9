package vn.chiso.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Figure;
import vn.chiso.framework.Item;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;

class RubricTest {
  private static final Rubric RUBRIC = new Rubric(
      "1.1.1",
      "(1)",
      List.of(
          new Rubric.Line("issued", new BigDecimal("5"), new BigDecimal("20")),
          new Rubric.Line("implemented", new BigDecimal("0.5"), null)),
      Provenance.UNKNOWN,
      "test");

  private static Datum datum(String item, String value) {
    Item definition = new Item(
        item,
        Text.same(item),
        Text.same(""),
        Item.Type.COUNT,
        null,
        null,
        false,
        Provenance.OFFICIAL,
        "test");
    return new Datum(
        item,
        definition,
        "",
        "33",
        2022,
        new BigDecimal(value),
        value,
        DataStatus.OFFICIAL,
        "",
        List.of(),
        Origin.MEMORY);
  }

  @Test
  void points_are_counted_item_by_item_up_to_the_most_of_each() {
    assertThat(RUBRIC.points(datum("issued", "3"), datum("implemented", "1")))
        .isEqualTo(Figure.of(new BigDecimal("15.5")));
    assertThat(RUBRIC.points(datum("issued", "6"))).isEqualTo(Figure.of(new BigDecimal("20")));
  }

  @Test
  void an_item_without_a_line_leaves_the_points_undefined() {
    assertThat(RUBRIC.points(datum("issued", "3"), datum("planned", "1")))
        .isEqualTo(new Figure.Undefined(Figure.Cause.NO_RUBRIC_LINE));
  }
}
