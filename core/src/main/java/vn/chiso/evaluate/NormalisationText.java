package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.Direction;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.normalise.Bands;
import vn.chiso.formula.normalise.ValueSet;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.Normalisation.Method;
import vn.chiso.score.Score;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/** Words how a score came of a value by methods other than min-max. */
final class NormalisationText {
  private static final Messages MESSAGES = Messages.of(NormalisationText.class);

  private final Indicator indicator;
  private final BigDecimal value;
  private final Score.Scored scored;
  private final MinMax.Scale scale;

  NormalisationText(
      Indicator indicator, BigDecimal value, Score.Scored scored, MinMax.Scale scale) {
    this.indicator = indicator;
    this.value = value;
    this.scored = scored;
    this.scale = scale;
  }

  /**
   * The step from value to score.
   *
   * @param estimates how many of the values of the set are estimates
   * @param years where the goalposts come from
   */
  Derivation step(
      @Nullable Goalposts posts, @Nullable ValueSet set, long estimates, List<Derivation> years) {
    Normalisation how = indicator.normalisation();
    return new Derivation(
        Derivation.Kind.NORMALISATION,
        "",
        MESSAGES.text("why.method." + how.method().tag()),
        statement(how, posts, set, estimates),
        "",
        how.source().isEmpty() && posts != null ? posts.source() : how.source(),
        posts == null ? how.provenance() : how.provenance().worse(posts.provenance()),
        years);
  }

  private Text statement(
      Normalisation how, @Nullable Goalposts posts, @Nullable ValueSet set, long estimates) {
    if (posts != null) {
      return byGoalposts(how, posts);
    }
    return set == null ? byBand(how) : bySet(how, set, estimates);
  }

  private Text around(Normalisation how, Goalposts posts) {
    boolean higher = indicator.direction() == Direction.HIGHER_IS_BETTER;
    BigDecimal middle = scale.low().add(scale.high()).divide(BigDecimal.valueOf(2));
    return MESSAGES.text(
        higher ? "why.around" : "why.around-lower",
        shown(value),
        how.aim(),
        posts.minimum(),
        posts.maximum(),
        scale.high().subtract(scale.low()),
        middle,
        shown(scored.exact()),
        MESSAGES.text("why.capping." + scored.capping().name()));
  }

  private Text byGoalposts(Normalisation how, Goalposts posts) {
    if (how.method() == Method.AROUND_REFERENCE) {
      return around(how, posts);
    }
    boolean share = how.method() == Method.FRACTION_OF_MAXIMUM;
    boolean higher = indicator.direction() == Direction.HIGHER_IS_BETTER;
    BigDecimal end = share
        ? indicator.direction().better(posts.minimum(), posts.maximum())
        : indicator.direction().worse(posts.minimum(), posts.maximum());
    String key = share ? (higher ? "why.share" : "why.share-lower") : "why.toward";
    BigDecimal low = scale.low();
    return MESSAGES.text(
        key,
        shown(value),
        end,
        how.method() == Method.DISTANCE_TO_MAXIMUM
            ? indicator.direction().better(posts.minimum(), posts.maximum())
            : how.aim(),
        scale.high().subtract(low),
        low.signum() == 0 ? Text.same("") : MESSAGES.text("why.plus", low),
        Numbers.result(scored.exact(), DerivationBuilder.SHOWN),
        MESSAGES.text("why.capping." + scored.capping().name()));
  }

  private Text bySet(Normalisation how, ValueSet set, long estimates) {
    Text estimated =
        estimates == 0 ? Text.same("") : MESSAGES.text("why.set-imputed", estimates + "");
    if (how.method() == Method.Z_SCORE) {
      boolean higher = indicator.direction() == Direction.HIGHER_IS_BETTER;
      return MESSAGES.text(
          higher ? "why.z-score" : "why.z-score-lower",
          shown(value),
          shown(set.mean()),
          shown(set.deviation()),
          how.deviation(),
          how.mean(),
          Numbers.result(scored.exact(), DerivationBuilder.SHOWN),
          set.count() + "",
          estimated);
    }
    return MESSAGES.text(
        "why.among", shown(value), set.count() + "", worse(set), shown(scored.exact()), estimated);
  }

  private String worse(ValueSet set) {
    return set.worse(value, indicator.direction()) + "";
  }

  private Text byBand(Normalisation how) {
    Bands.Band band = how.bands().stream()
        .filter(each -> each.from().compareTo(value) <= 0)
        .reduce((first, second) -> second)
        .orElseThrow();
    return MESSAGES.text("why.band", shown(value), band.from(), shown(scored.exact()));
  }

  private static Text shown(BigDecimal number) {
    return Numbers.approximate(number, DerivationBuilder.SHOWN);
  }
}
