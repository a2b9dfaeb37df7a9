package vn.chiso.framework;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.treat.Transformation.Function;
import vn.chiso.formula.treat.Treatment;

/**
 * What is done about an indicator's outliers before it is normalised by the localities evaluated
 * (xử lý giá trị ngoại lai). Immutable.
 *
 * @param method what is done, in one word
 * @param treatment the same with its numbers; null where nothing is done
 * @param own whether the indicator's own row says so, and not the pack for all
 * @param provenance how well that is founded: the worst of the indicator's row, its numbers and
 *     those of the pack it is treated by; official where it isn't its own
 * @param source where its numbers stand, or the row where it has none; empty where it isn't its own
 */
public record OutlierTreatment(
    Method method,
    @Nullable Treatment treatment,
    boolean own,
    Provenance provenance,
    String source) {

  /** What a pack does about all indicators whose row doesn't say; null for nothing. */
  public static OutlierTreatment ofPack(@Nullable Treatment treatment) {
    return new OutlierTreatment(
        treatment == null ? Method.NONE : Method.WINSORISE_OR_LOG_CT,
        treatment,
        false,
        Provenance.OFFICIAL,
        "");
  }

  /** The ways there are. */
  public enum Method {
    /** Nothing. */
    NONE(false, null),
    /** Extremes are moved until a test is passed or there are no more steps. */
    WINSORISE(true, null),
    /** The same, but where steps don't help {@link Function#LOG} of the values as they were. */
    WINSORISE_OR_LOG(true, Function.LOG),
    /** The same with {@link Function#LOG_CT}: what a pack does for all. */
    WINSORISE_OR_LOG_CT(true, Function.LOG_CT),
    /** The same with {@link Function#LOG_CT_ORIG}. */
    WINSORISE_OR_LOG_CT_ORIG(true, Function.LOG_CT_ORIG),
    /** The same with {@link Function#LOG_GII}. */
    WINSORISE_OR_LOG_GII(true, Function.LOG_GII),
    /** The same with {@link Function#BOX_COX}. */
    WINSORISE_OR_BOX_COX(true, Function.BOX_COX),
    /** {@link Function#LOG} of all values, whatever they are like. */
    LOG(false, Function.LOG),
    /** {@link Function#LOG_CT} of all values. */
    LOG_CT(false, Function.LOG_CT),
    /** {@link Function#LOG_CT_ORIG} of all values. */
    LOG_CT_ORIG(false, Function.LOG_CT_ORIG),
    /** {@link Function#LOG_GII} of all values. */
    LOG_GII(false, Function.LOG_GII),
    /** {@link Function#BOX_COX} of all values. */
    BOX_COX(false, Function.BOX_COX);

    private final boolean tested;
    private final @Nullable Function function;

    Method(boolean tested, @Nullable Function function) {
      this.tested = tested;
      this.function = function;
    }

    /** The name used in files: {@code winsorise}, {@code log-ct} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether values are tested and extremes moved until they pass. */
    public boolean isTested() {
      return tested;
    }

    /** The function that is taken, of all values or where steps don't help; null for none. */
    public @Nullable Function function() {
      return function;
    }
  }
}
