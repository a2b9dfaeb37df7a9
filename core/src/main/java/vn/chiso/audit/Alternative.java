package vn.chiso.audit;

import java.util.Locale;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** A way in which a run may do what the pack does in one (cách làm khác). */
public sealed interface Alternative {

  /** The constant's name. */
  String name();

  /** What it is a way of. */
  Factor factor();

  /** The name used in files: {@code as-pack}, {@code z-score} … */
  default String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The way in words. */
  default Text text() {
    return Words.MESSAGES.text("way." + factor().tag() + "." + tag());
  }

  /** How indicators become scores. Points by band are somebody's judgement and stay as they are. */
  enum Normalising implements Alternative {
    /** As the pack says. */
    AS_PACK,
    /** Min-max, on the pack's scale. */
    MIN_MAX,
    /**
     * Z-scores: the mean in the middle of the pack's scale, six standard deviations from end to
     * end, and what lies beyond counting as the end.
     */
    Z_SCORE,
    /** Percentile ranks, on the pack's scale. */
    PERCENTILE_RANK;

    @Override
    public Factor factor() {
      return Factor.NORMALISATION;
    }
  }

  /**
   * How the scores of pillars, and of what lies above them, become one. In a tree without pillars,
   * how all scores do.
   */
  enum Aggregating implements Alternative {
    /** As the pack says. */
    AS_PACK,
    /** Weighted arithmetic means. */
    ARITHMETIC,
    /** Weighted geometric means, in which parts count as a hundredth of the scale at least. */
    GEOMETRIC;

    @Override
    public Factor factor() {
      return Factor.AGGREGATION;
    }
  }

  /** What is done about outliers, where scores depend on the localities' least and greatest. */
  enum Treating implements Alternative {
    /** As the pack says. */
    AS_PACK,
    /** Nothing. */
    NONE,
    /** As the GII does: winsorised up to five times, or else logarithms. */
    GII;

    @Override
    public Factor factor() {
      return Factor.TREATMENT;
    }
  }

  /** Where the words are. */
  final class Words {
    private static final Messages MESSAGES = Messages.of(Alternative.class);

    private Words() {}
  }
}
