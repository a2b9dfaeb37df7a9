package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.fact.Datum;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;
import vn.chiso.framework.Agency;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/** What a rule gives a message to show beside data, as a person reads it. */
final class DetailText {
  private static final DateTimeFormatter VIETNAMESE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private static final int DIGITS = 6;
  private static final int DECIMALS = 4;

  private final RulePack pack;
  private final Language language;

  DetailText(RulePack pack, Language language) {
    this.pack = pack;
    this.language = language;
  }

  /** The text of a detail. */
  String of(String name, Object detail) {
    if (detail instanceof List<?> several) {
      return several.stream().map(each -> of(name, each)).collect(Collectors.joining(", "));
    }
    if (detail instanceof Text text) {
      return text.in(language);
    }
    if (detail instanceof LocalDate day) {
      return language == Language.VI ? VIETNAMESE.format(day) : day.toString();
    }
    if (detail instanceof BigDecimal number) {
      return number(number);
    }
    if (detail instanceof Datum datum) {
      String by = datum.agency().isEmpty() ? "" : agency(datum.agency()) + ", ";
      return number(datum.value()) + " (" + by + datum.origin() + ")";
    }
    if (detail instanceof Quantity quantity) {
      return quantity.figure() instanceof Figure.Known known ? number(known.value()) : "–";
    }
    return name.startsWith("agenc") || name.equals("others")
        ? agency(detail.toString())
        : detail.toString();
  }

  private String agency(String code) {
    return Optional.ofNullable(pack.agencies().get(code))
        .map(Agency::name)
        .map(text -> text.in(language))
        .orElse(code);
  }

  /** No more digits than a reader can use. */
  private String number(BigDecimal exact) {
    boolean small = exact.abs().compareTo(BigDecimal.ONE) < 0;
    BigDecimal shown = small
        ? exact.round(new MathContext(DIGITS, RoundingMode.HALF_UP))
        : exact.setScale(Math.min(Math.max(exact.scale(), 0), DECIMALS), RoundingMode.HALF_UP);
    return Numbers.format(shown, language);
  }
}
