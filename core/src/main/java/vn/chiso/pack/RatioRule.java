package vn.chiso.pack;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chiso.framework.Item;
import vn.chiso.framework.Provenance;
import vn.chiso.unit.Unit.Factor;

/**
 * A row of {@code reference/formulas.csv} as a rule.
 *
 * @param reference the indicator as the row calls it
 * @param id the id of the indicator
 * @param above the items whose sum is the numerator
 * @param below the items whose sum is the denominator
 * @param factor what the quotient is multiplied by
 * @param provenance how well the formula is founded
 */
record RatioRule(
    String reference,
    String id,
    List<Item> above,
    List<Item> below,
    Factor factor,
    Provenance provenance) {
  static final String HEADER = """
      package reference.formulas

      import vn.chiso.fact.Datum
      import vn.chiso.formula.Ratio
      import vn.chiso.formula.Sum
      import vn.chiso.score.IndicatorValue

      """;

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\d._-]+");
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /** Whether rules can write such a factor. */
  static boolean admits(Factor factor) {
    return factor.times().bitLength() < Long.SIZE && factor.over().bitLength() < Long.SIZE;
  }

  /** The text of the rule. */
  String text() {
    List<String> patterns = new ArrayList<>();
    String numerator = sum(above, "$a", patterns);
    String denominator = sum(below, "$b", patterns);
    return """
        rule %s
          @indicator(%s)
          @source(%s)
          @provenance("%s")
        when
        %sthen
          insert( IndicatorValue.of(%s, %s) );
        end

        """.formatted(
            quoted(name() + " formula: " + codes(above) + " ÷ " + codes(below)),
            quoted(name()),
            quoted(RatioReader.FILE),
            provenance.tag(),
            String.join("", patterns),
            quoted(id),
            quotient(numerator, denominator));
  }

  /** Rules admit no odd signs in texts. */
  private String name() {
    return PLAIN.matcher(reference).matches() ? reference : id;
  }

  private static String codes(List<Item> items) {
    return String.join(" + ", items.stream().map(Item::code).toList());
  }

  private static String sum(List<Item> items, String variable, List<String> patterns) {
    List<String> names = new ArrayList<>();
    for (Item item : items) {
      String name = variable + (names.size() + 1);
      patterns.add("  " + name + " : Datum( item == " + quoted(item.code()) + " )\n");
      names.add(name);
    }
    return names.size() == 1 ? names.get(0) : "Sum.of(" + String.join(", ", names) + ')';
  }

  private String quotient(String numerator, String denominator) {
    String both = numerator + ", " + denominator;
    if (factor.isOne()) {
      return "Ratio.of(" + both + ')';
    }
    if (!factor.over().equals(BigInteger.ONE)) {
      return "Ratio.scaled(" + factor.times() + "L, " + factor.over() + "L, " + both + ')';
    }
    return factor.times().equals(HUNDRED)
        ? "Ratio.percent(" + both + ')'
        : "Ratio.per(" + factor.times() + "L, " + both + ')';
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
