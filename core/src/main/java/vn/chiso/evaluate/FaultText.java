package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.fact.Threshold;
import vn.chiso.finding.Fault;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Item;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.pack.CheckText;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/** Turns a fault a check rule inserted into a finding, in the words of the pack. */
final class FaultText {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

  private final RulePack pack;
  private final Fault fault;
  private final String locality;
  private final Language language;

  private FaultText(RulePack pack, Fault fault, String locality, Language language) {
    this.pack = pack;
    this.fault = fault;
    this.locality = locality;
    this.language = language;
  }

  /**
   * The finding of a fault.
   *
   * @param locality code of the locality checked, empty where localities are compared
   */
  static Finding of(RulePack pack, RuleInfo rule, Fault fault, String locality) {
    String check = rule.annotation("check");
    CheckText words = pack.checkText(check)
        .orElseGet(() -> new CheckText(check, Text.same(rule.name()), Text.same("")));
    List<Datum> data = fault.data();
    Fault.Context context = fault.context();
    return Finding.of(
            check,
            Severity.valueOf(rule.annotation("severity").toUpperCase(Locale.ROOT)),
            fill(pack, fault, locality, words.message()),
            fill(pack, fault, locality, words.instruction()))
        .localities(localities(fault, locality))
        .indicator(indicator(pack, rule, fault))
        .agency(context.agency().isEmpty() ? agency(pack, fault) : context.agency())
        .items(Stream.concat(data.stream().map(Datum::item), fault.missing().stream())
            .toList())
        .at(origins(fault))
        .source(rule.annotation("source"))
        .build();
  }

  /** Who has to act, as far as data and documents tell. */
  private static String agency(RulePack pack, Fault fault) {
    if (!fault.data().isEmpty()) {
      return fault.data().get(0).agency();
    }
    return fault.documents().isEmpty()
        ? ""
        : DocumentAgency.of(fault.documents().get(0), pack);
  }

  private static String indicator(RulePack pack, RuleInfo rule, Fault fault) {
    String named = fault.context().indicator().isEmpty()
        ? rule.annotation("indicator")
        : fault.context().indicator();
    List<Datum> data = fault.data();
    return reference(pack, named.isEmpty() && !data.isEmpty() ? data.get(0).reports() : named);
  }

  private static String reference(RulePack pack, String id) {
    return pack.framework().node(id).map(Node::reference).orElse(id);
  }

  private static List<Origin> origins(Fault fault) {
    return Stream.of(
            fault.data().stream().map(Datum::origin),
            fault.documents().stream().map(Evidence::origin),
            fault.context().origins().stream())
        .flatMap(each -> each)
        .toList();
  }

  private static List<String> localities(Fault fault, String checked) {
    List<String> mentioned = Stream.of(
            fault.data().stream().map(Datum::locality),
            fault.documents().stream().map(Evidence::locality),
            fault.context().localities().stream())
        .flatMap(each -> each)
        .distinct()
        .toList();
    return mentioned.isEmpty() && !checked.isEmpty() ? List.of(checked) : mentioned;
  }

  private static Text fill(RulePack pack, Fault fault, String locality, Text template) {
    return new Text(
        new FaultText(pack, fault, locality, Language.VI).fill(template.vi()),
        new FaultText(pack, fault, locality, Language.EN).fill(template.en()));
  }

  private String fill(String template) {
    Matcher place = PLACE.matcher(template);
    StringBuilder text = new StringBuilder();
    while (place.find()) {
      place.appendReplacement(text, Matcher.quoteReplacement(value(place.group(1))));
    }
    return place.appendTail(text).toString();
  }

  private String value(String name) {
    if (name.startsWith("threshold:")) {
      return threshold(name.substring("threshold:".length()));
    }
    Object detail = fault.context().details().get(name);
    if (detail != null) {
      return new DetailText(pack, language).of(name, detail);
    }
    return switch (name) {
      case "indicator" -> reference(pack, fault.context().indicator());
      case "agency" -> new DetailText(pack, language).of(name, agency());
      case "locality", "localities" ->
        String.join(
            ", ", localities(fault, locality).stream().map(this::localityName).toList());
      case "document" ->
        fault.documents().isEmpty() ? "" : fault.documents().get(0).documentNumber();
      case "item" -> itemNames();
      default -> fault.data().isEmpty() ? "" : ofDatum(name);
    };
  }

  private String agency() {
    String named = fault.context().agency();
    return named.isEmpty() && !fault.data().isEmpty() ? fault.data().get(0).agency() : named;
  }

  private String itemNames() {
    Stream<Text> missing = fault.missing().stream()
        .map(code ->
            Optional.ofNullable(pack.items().get(code)).map(Item::name).orElse(Text.same(code)));
    return Stream.concat(
            fault.data().stream().limit(1).map(datum -> datum.definition().name()), missing)
        .map(name -> name.in(language))
        .collect(Collectors.joining(", "));
  }

  private String ofDatum(String name) {
    Datum first = fault.data().get(0);
    return switch (name) {
      case "value" -> first.typed();
      case "unit" -> first.definition().unitOfMeasure().in(language);
      case "minimum" -> number(first.definition().minimum());
      case "maximum" -> number(first.definition().maximum());
      default ->
        fault.data().stream()
            .filter(datum -> datum.item().equals(name))
            .map(datum -> number(datum.value()))
            .findFirst()
            .orElse("?");
    };
  }

  private String threshold(String code) {
    return pack.thresholds().stream()
        .filter(threshold -> threshold.code().equals(code))
        .map(Threshold::value)
        .map(this::number)
        .findFirst()
        .orElse("?");
  }

  private String number(@Nullable BigDecimal number) {
    return number == null ? "" : Numbers.format(number, language);
  }

  private String localityName(String code) {
    Locality locality = pack.localities().get(code);
    return Objects.requireNonNull(locality, code).name().in(language);
  }
}
