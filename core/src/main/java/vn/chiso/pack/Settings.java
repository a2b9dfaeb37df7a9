package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.Ranks;
import vn.chiso.formula.Rounding;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Level;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.Provenance;

/**
 * The scoring method of an edition, from {@code pack.yaml} (phương pháp tính).
 *
 * @param scale the scale of scores
 * @param goalpostsFrom where goalposts come from unless the dataset gives them
 * @param referenceYear the year goalposts are from, where they are from one; otherwise 0
 * @param cap whether values outside the goalposts count as the goalpost
 * @param treatment how outliers are treated where indicators are measured by the localities
 *     evaluated; null where they aren't
 * @param normalisation how indicators are normalised whose row doesn't say; null where each says
 * @param missing what is done where an indicator has no data and its own row doesn't say
 * @param availability the share of the indicators a locality must have data for to be scored; null
 *     where there is no such limit
 * @param coverage per level, the share of the children's weight that must be scored
 * @param aggregation per level, how a node's score comes from its children unless its row says; may
 *     be empty
 * @param powerExponent the exponent of nodes that are power means; 1 where there are none
 * @param rounding how scores are rounded at publication
 * @param ties what equal scores get
 * @param rankOn whether ranks compare exact or published scores
 * @param rankWithin the grouping of localities within which ranks are given too; empty for none
 * @param choices every setting with its provenance and source, for results to state
 */
public record Settings(
    MinMax.Scale scale,
    GoalpostsFrom goalpostsFrom,
    int referenceYear,
    boolean cap,
    @Nullable Treatment treatment,
    Normalisation.@Nullable Method normalisation,
    MissingData missing,
    @Nullable BigDecimal availability,
    Map<Level, BigDecimal> coverage,
    Map<Level, Aggregation> aggregation,
    BigDecimal powerExponent,
    Rounding rounding,
    Ranks.Ties ties,
    RankOn rankOn,
    String rankWithin,
    List<Choice> choices) {
  public Settings {
    coverage = Map.copyOf(coverage);
    aggregation = Map.copyOf(aggregation);
    choices = List.copyOf(choices);
  }

  /** The name of the setting that tells how outliers are treated. */
  public static final String OUTLIERS = "outliers";

  /**
   * The setting of that name.
   *
   * @throws java.util.NoSuchElementException if the pack doesn't have it
   */
  public Choice choice(String name) {
    return choices.stream()
        .filter(choice -> choice.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Where goalposts come from. */
  public enum GoalpostsFrom {
    /** From the pack's {@code reference/goalposts.csv}. */
    PACK,
    /** From the localities evaluated together. */
    SET,
    /** From the localities evaluated together and their earlier values, so that years compare. */
    PANEL,
    /** From the localities' earlier values of one reference year. */
    YEAR
  }

  /** What ranks compare. */
  public enum RankOn {
    /** Scores at full precision. */
    EXACT,
    /** Scores as published. */
    PUBLISHED
  }

  /**
   * One setting as the pack states it.
   *
   * @param name its name, such as {@code rounding}
   * @param value its value, as text
   * @param provenance how well it is founded
   * @param source where it stands
   */
  public record Choice(String name, String value, Provenance provenance, String source) {}
}
