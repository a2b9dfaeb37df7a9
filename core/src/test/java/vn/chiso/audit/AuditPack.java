package vn.chiso.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.TestPack;

/**
 * A small index to audit: two sub-indices, three pillars, eight indicators that enter as values,
 * twelve localities.
 */
final class AuditPack {
  static final int LOCALITIES = 12;
  static final List<String> INDICATORS = List.of("a1", "a2", "a3", "b1", "b2", "c1", "c2", "c3");

  private static final String FRAMEWORK = """
      id,parent,level,code,code_provenance,name_vi,name_en,weight,aggregation,coverage,provenance,source
      index,,index,,unknown,Chỉ số,Index,1,arithmetic,,official,test
      in,index,subindex,,unknown,Đầu vào,Input,1,arithmetic,,official,test
      a,in,pillar,1,official,A,A,2,arithmetic,,official,test
      a1,a,indicator,1.1.1,official,A1,A1,1,,,official,test
      a2,a,indicator,1.1.2,official,A2,A2,0.5,,,official,test
      a3,a,indicator,1.1.3,official,A3,A3,1.5,,,official,test
      b,in,pillar,2,official,B,B,1,arithmetic,,official,test
      b1,b,indicator,2.1.1,official,B1,B1,1,,,official,test
      b2,b,indicator,2.1.2,official,B2,B2,1,,,official,test
      out,index,subindex,,unknown,Đầu ra,Output,1,arithmetic,,official,test
      c,out,pillar,3,official,C,C,1,arithmetic,,official,test
      c1,c,indicator,3.1.1,official,C1,C1,1,,,official,test
      c2,c,indicator,3.1.2,official,C2,C2,2,,,official,test
      c3,c,indicator,3.1.3,official,C3,C3,1,,,official,test
      """;

  private static final String RULE = """
      package audit

      import vn.chiso.fact.Datum
      import vn.chiso.score.IndicatorValue

      rule "all indicators formula: a value enters as it is"
        @source("test")
        @provenance("published")
      when
        $reported : Datum( reports != "" )
      then
        insert( IndicatorValue.of($reported.reports(), $reported) );
      end
      """;

  private static final Evaluator PLAIN = Evaluator.of(pack().read());

  private AuditPack() {}

  /** The pack: min-max by the localities, arithmetic means, nothing treated; c3 is better low. */
  static TestPack pack() {
    TestPack minimal = TestPack.minimal();
    TestPack pack = minimal;
    for (String path : minimal.files().keySet()) {
      if (path.startsWith("pillars/") || path.startsWith("all-pillars/")) {
        pack = pack.without(path);
      } else if (path.endsWith(".csv")) {
        pack = pack.with(path, firstLine(minimal.text(path)));
      }
    }
    for (String unused : List.of("goalposts", "thresholds", "rubrics")) {
      pack = pack.without("reference/" + unused + ".csv");
    }
    return pack.replace("pack.yaml", "{from: pack", "{from: set")
        .replace("pack.yaml", "pillar: 0.5", "pillar: 0.6")
        .with("framework.csv", FRAMEWORK)
        .with("all-pillars/formulas.drl", RULE)
        .append("indicators.csv", indicators())
        .append("reference/localities.csv", localities());
  }

  private static String firstLine(String text) {
    return text.substring(0, text.indexOf('\n') + 1);
  }

  private static String indicators() {
    StringBuilder lines = new StringBuilder();
    for (String id : INDICATORS) {
      String direction = id.equals("c3") ? "lower" : "higher";
      lines
          .append(id)
          .append(",điểm,")
          .append(direction)
          .append(",central,value,min-max,official,test,\n");
    }
    return lines.toString();
  }

  private static String localities() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LOCALITIES; i++) {
      String code = code(i);
      lines.append(code).append(",Nơi ").append(code).append(",Place ").append(code);
      lines.append(",,,,official,test\n");
    }
    return lines.toString();
  }

  static String code(int locality) {
    return String.format(Locale.ROOT, "%02d", locality + 1);
  }

  /** Figures by indicator and locality, all above zero; the third has one far above the rest. */
  static double[][] figures() {
    Random random = new Random(42);
    double[][] figures = new double[INDICATORS.size()][LOCALITIES];
    double[] common = random.doubles(LOCALITIES).toArray();
    for (double[] figure : figures) {
      for (int i = 0; i < LOCALITIES; i++) {
        figure[i] = Math.round(1000 * (1 + common[i] + random.nextDouble())) / 100.0;
      }
    }
    figures[2][4] = 400;
    return figures;
  }

  /** A dataset of figures; those that are NaN are missing. */
  static Dataset.Builder dataset(double[][] figures) {
    Dataset.Builder dataset = Dataset.builder(2022);
    for (int indicator = 0; indicator < figures.length; indicator++) {
      for (int i = 0; i < figures[indicator].length; i++) {
        if (!Double.isNaN(figures[indicator][i])) {
          dataset.datum(INDICATORS.get(indicator), code(i), Double.toString(figures[indicator][i]));
        }
      }
    }
    return dataset;
  }

  /** Evaluates by the pack as it is. */
  static Evaluator evaluator() {
    return PLAIN;
  }

  /** The evaluation of figures by the pack as it is. */
  static Evaluation plain(double[][] figures) {
    return PLAIN.evaluate(dataset(figures).build());
  }

  /** The evaluation of the usual figures by the pack as it is. */
  static Evaluation plain() {
    return plain(figures());
  }

  /** The evaluation of figures by a changed pack. */
  static Evaluation changed(double[][] figures, UnaryOperator<TestPack> change) {
    return Evaluator.of(change.apply(pack()).read()).evaluate(dataset(figures).build());
  }

  /** The evaluation of the usual figures by a pack that lacks nodes. */
  static Evaluation without(String... nodes) {
    return without(figures(), pack -> pack, nodes);
  }

  /** The evaluation of figures by a changed pack that lacks nodes. */
  static Evaluation without(double[][] all, UnaryOperator<TestPack> change, String... nodes) {
    TestPack pack = change.apply(pack());
    double[][] figures = all.clone();
    for (String node : nodes) {
      for (String file : List.of("framework.csv", "indicators.csv")) {
        pack = pack.with(file, pack.text(file).replaceAll("(?m)^" + node + ",.*\\n", ""));
      }
      if (INDICATORS.contains(node)) {
        figures[INDICATORS.indexOf(node)] = new double[LOCALITIES];
        Arrays.fill(figures[INDICATORS.indexOf(node)], Double.NaN);
      }
    }
    return Evaluator.of(pack.read()).evaluate(dataset(figures).build());
  }

  /**
   * A pack that treats each indicator's outliers by a word, beside what it does about all.
   *
   * @param method how indicators are normalised
   * @param numbers the word's numbers, apart by semicolons; null for none
   */
  static TestPack treating(TestPack pack, String method, String word, @Nullable String numbers) {
    StringBuilder treatments = new StringBuilder("indicator,parameter,value,provenance,source\n");
    StringBuilder scores = new StringBuilder("indicator,parameter,value,provenance,source\n");
    for (String indicator : INDICATORS) {
      if (numbers != null) {
        for (String number : numbers.split(";", -1)) {
          String cells = number.replace(' ', ',');
          treatments.append(indicator + "," + cells + ",inferred,test\n");
        }
      }
      scores.append(indicator + ",mean,100,inferred,test\n");
      scores.append(indicator + ",deviation,10,inferred,test\n");
    }
    TestPack changed = pack.replace("indicators.csv", "normalisation,", "normalisation,treatment,")
        .replace("indicators.csv", "min-max,", method + "," + word + ",")
        .replace(
            "pack.yaml",
            "  rounding:",
            "  outliers: {skewness: 2, kurtosis: 3.5, steps: 5, provenance: inferred, source: t}\n"
                + "  rounding:");
    changed =
        numbers == null ? changed : changed.with("reference/treatment.csv", treatments.toString());
    return method.equals("z-score")
        ? changed.with("reference/normalisation.csv", scores.toString())
        : changed;
  }

  /** The usual options, but small enough for tests. */
  static AuditOptions options(int runs, int base, Set<Factor> vary) {
    return AuditOptions.DEFAULT.toBuilder()
        .runs(runs)
        .seed(7)
        .vary(vary)
        .top(3)
        .base(base)
        .resamples(100)
        .threads(2)
        .build();
  }
}
