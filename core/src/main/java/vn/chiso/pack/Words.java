package vn.chiso.pack;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.chiso.finding.Severity;
import vn.chiso.formula.Direction;
import vn.chiso.formula.Ranks;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Level;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.framework.Provenance;

/** The words that may stand in a cell, with what they mean. */
final class Words {
  static final Map<String, Level> LEVEL = of(Level.values());
  static final Map<String, Provenance> PROVENANCE = of(Provenance.values());
  static final Map<String, Aggregation> AGGREGATION = of(Aggregation.values());
  static final Map<String, Severity> SEVERITY = of(Severity.values());
  static final Map<String, Item.Type> ITEM_TYPE = of(Item.Type.values());
  static final Map<String, Indicator.SuppliedBy> SUPPLIED_BY = of(Indicator.SuppliedBy.values());
  static final Map<String, Indicator.EntersAs> ENTERS_AS = of(Indicator.EntersAs.values());
  static final Map<String, Direction> DIRECTION =
      two("higher", Direction.HIGHER_IS_BETTER, "lower", Direction.LOWER_IS_BETTER);
  static final Map<String, Normalisation.Method> NORMALISATION = of(Normalisation.Method.values());
  static final Map<String, MissingData.Method> IMPUTATION = of(MissingData.Method.values());
  static final Map<String, OutlierTreatment.Method> TREATMENT =
      of(OutlierTreatment.Method.values());
  static final Map<String, Boolean> YES_NO = two("yes", true, "no", false);
  static final Map<String, Manifest.Status> STATUS = of(Manifest.Status.values());
  static final Map<String, Settings.GoalpostsFrom> GOALPOSTS_FROM =
      of(Settings.GoalpostsFrom.values());
  static final Map<String, Boolean> CAP = two("capped", true, "kept", false);
  static final Map<String, RoundingMode> ROUNDING = of(
      RoundingMode.HALF_UP,
      RoundingMode.HALF_EVEN,
      RoundingMode.HALF_DOWN,
      RoundingMode.DOWN,
      RoundingMode.UP);
  static final Map<String, Ranks.Ties> TIES = of(Ranks.Ties.values());
  static final Map<String, Settings.RankOn> RANK_ON = of(Settings.RankOn.values());

  private Words() {}

  @SafeVarargs
  static <E extends Enum<E>> Map<String, E> of(E... values) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
    }
    return Collections.unmodifiableMap(words);
  }

  private static <T> Map<String, T> two(String first, T one, String second, T other) {
    Map<String, T> words = new LinkedHashMap<>();
    words.put(first, one);
    words.put(second, other);
    return Collections.unmodifiableMap(words);
  }
}
