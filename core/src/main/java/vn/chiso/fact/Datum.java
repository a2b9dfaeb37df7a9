package vn.chiso.fact;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;
import vn.chiso.framework.Item;

/**
 * A figure about one locality, as understood (số liệu): what formulas and checks match.
 *
 * <p>Immutable. Within a session all data are of one locality and of the edition's data year, so
 * rules need not join on either. In rules, an item is matched by its code: {@code $population :
 * Datum( item == "population" )}.
 *
 * @param item code of the data item; for a value that enters directly, the indicator's id
 * @param definition what the pack says about the item
 * @param reports id of the indicator whose value this is, or empty for an ordinary data item
 * @param locality code of the locality
 * @param year the year the figure is about
 * @param value the number; trailing zeros are dropped
 * @param typed what was typed
 * @param status what the figure claims to be
 * @param agency code of the agency that submitted it, or empty
 * @param evidence ids of the documents behind it
 * @param origin where it stands in the dataset
 */
public record Datum(
    String item,
    Item definition,
    String reports,
    String locality,
    int year,
    BigDecimal value,
    String typed,
    DataStatus status,
    String agency,
    List<String> evidence,
    Origin origin)
    implements Quantity {
  public Datum {
    value = Arithmetic.canonical(value);
    evidence = List.copyOf(evidence);
  }

  @Override
  public Figure figure() {
    return Figure.of(value);
  }

  /** Whether the value has no decimals. */
  public boolean isWhole() {
    return value.scale() <= 0;
  }
}
