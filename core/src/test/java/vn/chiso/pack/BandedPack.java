package vn.chiso.pack;

/** The small pack, with support policies scored by a rubric by bands instead of points per item. */
public final class BandedPack {
  /** Where the rubric stands. */
  public static final String RUBRIC = "pillars/2-research/support.rubric.csv";

  static final String HEADER = "indicator,part,items,unless,from,to,points,provenance,source\n";
  private static final String FORMULAS = "pillars/2-research/formulas.drl";

  private BandedPack() {}

  /** Without mistakes: below 2 documents nothing, from 2 to 5 ten points, beyond that twenty. */
  public static TestPack minimal() {
    return with("""
        support-policies,,policies,,,2,0,unknown,test
        support-policies,,policies,,2,5,10.5,unknown,"QĐ ""1/QĐ"", \\\\u0022 https://example.vn // mục 2"
        support-policies,,policies,,5,,20,inferred,test
        """);
  }

  /** With other rows. */
  public static TestPack with(String rows) {
    TestPack pack = TestPack.minimal();
    String rules = pack.text(FORMULAS);
    String text = rules
        .substring(0, rules.indexOf("rule \"support-policies"))
        .replace("import vn.chiso.fact.Rubric\n", "");
    return pack.with(FORMULAS, text).without("reference/rubrics.csv").with(RUBRIC, HEADER + rows);
  }
}
