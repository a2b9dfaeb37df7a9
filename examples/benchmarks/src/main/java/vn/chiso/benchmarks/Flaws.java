package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.chiso.dataset.Entry;

/** Mistakes to put into made-up data, one for every check and every sort of bad row. */
final class Flaws {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** All flaws, always in the same order. */
  static final List<Consumer<Rows>> ALL = all();

  private Flaws() {}

  private static List<Consumer<Rows>> all() {
    List<Consumer<Rows>> flaws = new ArrayList<>();
    PackRules.CHECKS.forEach(check ->
        flaws.add(rows -> rows.set(check.part(), rows.value(check.whole()).add(BigDecimal.ONE))));
    ofOneFigure(flaws);
    ofRows(flaws);
    ofReferences(flaws);
    return List.copyOf(flaws);
  }

  private static void ofOneFigure(List<Consumer<Rows>> flaws) {
    flaws.add(rows -> rows.set("population", rows.value("population").add(HALF)));
    flaws.add(rows -> rows.set("population", new BigDecimal("100000001")));
    flaws.add(rows -> rows.set("grdp", BigDecimal.ONE.negate()));
    flaws.add(rows -> rows.set("communes", BigDecimal.ZERO));
    flaws.add(rows -> rows.add("policies-declared-score", new BigDecimal("55.5"), true));
    flaws.add(
        rows -> rows.add("research-cooperation-declared-score", BigDecimal.ONE.negate(), true));
  }

  private static void ofRows(List<Consumer<Rows>> flaws) {
    flaws.add(rows -> rows.remove("st-organisations"));
    flaws.add(rows -> rows.add("enterprises-new", rows.value("enterprises-new"), true));
    flaws.add(rows ->
        rows.add("enterprises-new", rows.value("enterprises-new").add(BigDecimal.ONE), true));
    flaws.add(rows -> rows.add("contribution-to-gdp", BigDecimal.valueOf(-1), false));
    flaws.add(rows -> rows.change("ocop-products", Flaws::ofTheYearBefore));
    flaws.add(rows -> {
      rows.remove("secondary-pupils");
      rows.addUnreadable("secondary-pupils");
    });
  }

  private static void ofReferences(List<Consumer<Rows>> flaws) {
    flaws.add(rows -> rows.change("grdp", entry -> entry.citing(List.of())));
    flaws.add(rows -> rows.change("grdp", entry -> entry.citing(List.of("d9"))));
    flaws.add(rows -> rows.add("policies", BigDecimal.ONE, true));
    flaws.add(rows -> rows.add("2.2.4", BigDecimal.ONE, true));
    flaws.add(rows -> rows.document("GT-another"));
    flaws.add(rows -> {
      rows.documents().clear();
      rows.document("GT-000001");
    });
  }

  private static Entry ofTheYearBefore(Entry entry) {
    return new Entry(
        entry.locality(),
        entry.item(),
        entry.year() - 1,
        entry.typed(),
        entry.value(),
        entry.status(),
        entry.agency(),
        entry.evidence(),
        entry.note(),
        entry.origin());
  }
}
