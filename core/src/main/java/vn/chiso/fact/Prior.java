package vn.chiso.fact;

import java.math.BigDecimal;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;

/**
 * A figure of an earlier year (số liệu năm trước): what this year's is compared with.
 *
 * @param item code of the data item, or id of the indicator
 * @param year the year it is about
 * @param age how many years ago that is, seen from the data year
 * @param value the number
 * @param origin where it stands in the dataset
 */
public record Prior(String item, int year, int age, BigDecimal value, Origin origin)
    implements Quantity {

  @Override
  public Figure figure() {
    return Figure.of(value);
  }
}
