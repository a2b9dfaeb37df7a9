package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Transformation;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.framework.OutlierTreatment.Method;
import vn.chiso.framework.Provenance;

/** What a pack may say about the outliers of single indicators, and mistakes in it. */
class TreatmentMistakesTest {
  private static final String INDICATORS = "indicators.csv";
  private static final String FILE = "reference/treatment.csv";
  private static final String HEADER = "indicator,parameter,value,provenance,source\n";
  private static final String OUTLIERS =
      "  outliers: {skewness: 2, kurtosis: 3.5, steps: 5, provenance: published, source: all}\n";

  /** The pack with a column for treatments, which is empty but for the first indicator. */
  static TestPack pack(String word, String lines) {
    TestPack pack = TestPack.minimal()
        .replace(INDICATORS, "normalisation,", "normalisation,treatment,")
        .replace(INDICATORS, "min-max,", "min-max,,")
        .replace(INDICATORS, "central,value,min-max,,", "central,value,min-max," + word + ",");
    return lines.isEmpty() ? pack : pack.with(FILE, HEADER + lines);
  }

  private static TestPack withLimits(TestPack pack) {
    return pack.replace("pack.yaml", "  ranks: ", OUTLIERS + "  ranks: ");
  }

  private static OutlierTreatment outliers(TestPack pack) {
    return pack.read().framework().indicator("transparency").orElseThrow().outliers();
  }

  @Test
  void an_indicator_says_what_is_done_about_its_outliers() {
    OutlierTreatment own = outliers(withLimits(
        pack("winsorise", "1.1.1,steps,3,inferred,a\ntransparency,skewness,1.5,unknown,b\n")));
    assertThat(own)
        .isEqualTo(new OutlierTreatment(
            Method.WINSORISE,
            new Treatment(new ShapeTest(new BigDecimal("1.5"), new BigDecimal("3.5")), 3, null),
            true,
            Provenance.UNKNOWN,
            "a; b; all"));
    assertThat(outliers(pack("log-ct", "")).treatment())
        .isEqualTo(Treatment.always(Transformation.LOG_CT));
    assertThat(outliers(withLimits(pack("none", ""))))
        .isEqualTo(new OutlierTreatment(Method.NONE, null, true, Provenance.OFFICIAL, "test"));
  }

  @Test
  void without_a_word_or_a_column_an_indicator_is_treated_as_all_are() {
    assertThat(outliers(withLimits(pack("", ""))))
        .isEqualTo(OutlierTreatment.ofPack(Treatment.GII));
    assertThat(outliers(withLimits(TestPack.minimal())))
        .isEqualTo(OutlierTreatment.ofPack(Treatment.GII));
    assertThat(outliers(TestPack.minimal())).isEqualTo(OutlierTreatment.ofPack(null));
  }

  @Test
  void every_word_is_kept_in_a_compiled_pack() {
    for (Method method : Method.values()) {
      String lambda =
          method.tag().endsWith("box-cox") ? "transparency,lambda,-0.5,inferred,test\n" : "";
      PackContent content = withLimits(pack(method.tag(), lambda)).content();
      DataWriter out = new DataWriter();
      PackData.write(content, out);
      assertThat(PackData.read(new DataReader(out.bytes())).framework().indicator("transparency"))
          .as(method.tag())
          .isEqualTo(content.framework().indicator("transparency"));
    }
  }

  @ParameterizedTest
  @MethodSource
  void each_mistake_is_told_once_where_it_stands(Mistake mistake) {
    mistake.isTold();
  }

  private static Mistake in(String word, String lines, String file, int line, String phrase) {
    return new Mistake(word + " " + lines, pack(word, lines), file, line, phrase);
  }

  static Stream<Mistake> each_mistake_is_told_once_where_it_stands() {
    String limits = "1.1.1,skewness,2,inferred,t\n1.1.1,kurtosis,3.5,inferred,t\n";
    return Stream.of(
        in("winsorize", "", INDICATORS, 2, "\"winsorise\"?"),
        in("winsorise", limits, INDICATORS, 2, "needs a steps"),
        in("box-cox", "", INDICATORS, 2, "transparency,lambda,0.5"),
        in("box-cox", "1.1.1,lamda,0.5,inferred,t\n", FILE, 2, "\"lambda\"?"),
        in("box-cox", "1.1.1,lambda,17,inferred,t\n", FILE, 2, "17"),
        in("box-cox", "1.1.1,lambda,\"0,5\",inferred,t\n", FILE, 2, "decimal point: 0.5"),
        in("log", "1.1.1,steps,2,inferred,t\n", FILE, 2, "steps isn't used"),
        in("none", "1.1.1,lambda,2,inferred,t\n", FILE, 2, "lambda isn't used"),
        in("", "1.1.1,steps,2,inferred,t\n", FILE, 2, "no treatment of its own"),
        in("log", "1.1.9,steps,2,inferred,t\n", FILE, 2, "1.1.9"),
        in("winsorise", limits + "1.1.1,steps,0,inferred,t\n", FILE, 4, "from 1 to 100"),
        in("winsorise", limits + "1.1.1,steps,1.5,inferred,t\n", FILE, 4, "whole number"),
        in(
            "winsorise",
            limits + "1.1.1,steps,2,inferred,t\n1.1.1,steps,3,inferred,t\n",
            FILE,
            5,
            "stands on line 4"),
        new Mistake(
            "no steps for all",
            withLimits(pack("winsorise", "")).replace("pack.yaml", "steps: 5", "steps: 0"),
            INDICATORS,
            2,
            "does nothing"),
        new Mistake(
            "a method without outliers",
            pack("log", "")
                .replace(INDICATORS, "value,min-max,log", "value,rank,log")
                .replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", ""),
            INDICATORS,
            2,
            "normalised by rank"),
        new Mistake(
            "a function of what is measured as it is",
            pack("log-ct", "")
                .replace(INDICATORS, "value,min-max,log", "value,fraction-of-maximum,log"),
            INDICATORS,
            2,
            "fraction-of-maximum measures them as they are"),
        new Mistake(
            "a column mistyped",
            TestPack.minimal()
                .replace(INDICATORS, "normalisation,", "normalisation,treatmnt,")
                .replace(INDICATORS, "min-max,", "min-max,,"),
            INDICATORS,
            1,
            "\"treatment\"?"));
  }
}
