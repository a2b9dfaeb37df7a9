package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.Figure;
import vn.chiso.formula.treat.Adjustment;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Transformation;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.pack.Settings;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/** Words what a value counts as after outliers were treated, and by which numbers. */
final class TreatmentText {
  private static final Messages MESSAGES = Messages.of(TreatmentText.class);
  private static final Text NOTHING = Text.same("");

  private final Indicator indicator;
  private final Settings settings;
  private final @Nullable Treated treated;

  /** @param treated what was done; null where there is nothing to tell of it */
  TreatmentText(Indicator indicator, Settings settings, @Nullable Treated treated) {
    this.indicator = indicator;
    this.settings = settings;
    this.treated = treated;
  }

  /**
   * The step from a value to what it counts as, or why it wasn't taken though the pack says it is;
   * empty if nothing is to be done to the value.
   *
   * @param posts the goalposts it is normalised by, if any
   */
  Optional<Derivation> step(BigDecimal value, @Nullable Goalposts posts) {
    Optional<Text> undone = undone(posts)
        .map(reason -> MESSAGES.text(
            "why.treated.undone", indicator.outliers().method().tag(), reason, shown(value)));
    return undone.isPresent() ? undone.map(this::step) : done(value).map(this::step);
  }

  /** What became of minimum and maximum, as far as scores are made by them. */
  Derivation ends(Goalposts untreated) {
    Treated done = Objects.requireNonNull(treated);
    UsedEnds used = UsedEnds.of(indicator);
    Text minimum = end("minimum", untreated.minimum(), done.adjustment());
    Text maximum = end("maximum", untreated.maximum(), done.adjustment());
    Text both = MESSAGES.text("why.treated.ends.both", minimum, maximum);
    Text told = used.minimum() && used.maximum() ? both : used.minimum() ? minimum : maximum;
    return step(MESSAGES.text("why.treated.ends", told, limits(done)));
  }

  private static Text end(String name, BigDecimal untreated, Adjustment adjustment) {
    BigDecimal counted = adjustment.of(untreated);
    return counted.compareTo(untreated) == 0
        ? MESSAGES.text("why.treated." + name + "-kept", shown(untreated))
        : MESSAGES.text("why.treated." + name + "-moved", shown(untreated), shown(counted));
  }

  /** That mean and deviation are those of treated values. */
  Derivation set() {
    return step(MESSAGES.text("why.treated.set", limits(Objects.requireNonNull(treated))));
  }

  private Derivation step(Text statement) {
    OutlierTreatment how = indicator.outliers();
    Optional<Settings.Choice> choice = how.own() ? Optional.empty() : ofPack();
    return new Derivation(
        Derivation.Kind.NORMALISATION,
        "",
        MESSAGES.text("why.treated"),
        statement,
        place(how),
        choice.map(Settings.Choice::source).orElse(how.source()),
        choice.map(Settings.Choice::provenance).orElse(how.provenance()),
        List.of());
  }

  /** Why outliers couldn't be treated as the pack says; empty where they were, or needn't be. */
  private Optional<Text> undone(@Nullable Goalposts posts) {
    Treatment treatment = indicator.outliers().treatment();
    if (treatment == null) {
      return Optional.empty();
    }
    if (posts != null && posts.basis() != Goalposts.Basis.SET) {
      return Optional.of(MESSAGES.text("why.treated.other-goalposts"));
    }
    Transformation transformation = treatment.transformation();
    if (treated == null || treated.possible() || transformation == null) {
      return Optional.empty();
    }
    Adjustment untouched = treated.adjustment();
    return Optional.of(
        transformation.fits(untouched.least(), untouched.greatest())
            ? MESSAGES.text("why.treated.no-function", transformation.function().tag())
            : lack(transformation.function(), untouched));
  }

  /** What values lack to have a function. */
  static Text lack(Transformation.Function function, Adjustment untouched) {
    return function == Transformation.Function.LOG
        ? MESSAGES.text("treatment.needs-positive", untouched.least())
        : MESSAGES.text("treatment.needs-above-one", untouched.greatest());
  }

  private Optional<Settings.Choice> ofPack() {
    return settings.choices().stream()
        .filter(choice -> choice.name().equals(Settings.OUTLIERS))
        .findFirst();
  }

  private String place(OutlierTreatment how) {
    if (!how.own()) {
      return "pack.yaml";
    }
    return how.source().startsWith(indicator.source())
        ? "indicators.csv"
        : "reference/treatment.csv";
  }

  private Optional<Text> done(BigDecimal value) {
    BigDecimal counted = treated == null ? value : treated.adjustment().of(value);
    if (treated == null || counted.compareTo(value) == 0) {
      return Optional.empty();
    }
    Adjustment adjustment = treated.adjustment();
    Transformation transformation = adjustment.transformation();
    Text limits = limits(treated);
    return Optional.of(
        transformation == null
            ? MESSAGES.text("why.treated.WINSORISED", shown(value), shown(counted), limits)
            : MESSAGES.text(
                "why.treated.by-function",
                shown(value),
                formula(value, adjustment, transformation),
                Numbers.result(counted, DerivationBuilder.SHOWN),
                transformation.function().tag(),
                limits));
  }

  private static Text formula(
      BigDecimal value, Adjustment adjustment, Transformation transformation) {
    boolean mirrored = adjustment.mirrored();
    BigDecimal range = adjustment.greatest().subtract(adjustment.least());
    String key = "why.function." + transformation.function().tag();
    if (transformation.function() == Transformation.Function.BOX_COX
        && transformation.lambda().signum() == 0) {
      key = "why.function." + Transformation.Function.LOG_CT_ORIG.tag();
    }
    Text formula = MESSAGES.text(
        key,
        shown(mirrored ? adjustment.greatest() : value),
        shown(mirrored ? value : adjustment.least()),
        shown(range),
        shown(adjustment.greatest()),
        transformation.lambda());
    return mirrored ? MESSAGES.text("why.function.mirrored", formula) : formula;
  }

  /** The test that led to it, where there was one. */
  private Text limits(Treated treated) {
    Treatment treatment = indicator.outliers().treatment();
    ShapeTest test = treatment == null ? null : treatment.test();
    return treatment == null || test == null
        ? NOTHING
        : MESSAGES.text(
            "why.treated.limits",
            test.skewness(),
            test.kurtosis(),
            treatment.mostSteps() + "",
            shape(treated.before()),
            shape(treated.after()));
  }

  private static Text shape(ShapeTest.Outcome outcome) {
    return MESSAGES.text(
        outcome.passed() ? "why.treated.passed" : "why.treated.failed",
        figure(outcome.skewness()),
        figure(outcome.kurtosis()));
  }

  private static Text figure(Figure figure) {
    return figure instanceof Figure.Known known
        ? Numbers.approximate(known.value(), 2)
        : MESSAGES.text("why.no-figure");
  }

  private static Text shown(BigDecimal number) {
    return Numbers.approximate(number, DerivationBuilder.SHOWN);
  }
}
