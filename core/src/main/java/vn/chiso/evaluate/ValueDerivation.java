package vn.chiso.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.explain.Derivation;
import vn.chiso.explain.Derivation.Kind;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Rubric;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.MissingData;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RulePack;
import vn.chiso.score.IndicatorValue;
import vn.chiso.score.NodeResult;
import vn.chiso.score.PartValue;
import vn.chiso.score.Value;
import vn.chiso.text.Language;
import vn.chiso.text.Messages;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/**
 * The part of a derivation below an indicator: rules, parts, data, evidence, agencies and findings.
 */
final class ValueDerivation {
  private static final Messages MESSAGES = Messages.of(ValueDerivation.class);
  private static final Text NOTHING = Text.same("");

  private final Evaluation evaluation;
  private final RulePack pack;
  private final LocalFacts facts;
  private final List<Firing> firings;
  private final FormulaIndex formulas;

  ValueDerivation(
      Evaluation evaluation, FormulaIndex formulas, LocalFacts facts, List<Firing> firings) {
    this.evaluation = evaluation;
    this.pack = evaluation.pack();
    this.facts = facts;
    this.firings = firings;
    this.formulas = formulas;
  }

  /** Where an indicator's raw value comes from, or what it lacks. */
  Derivation of(Node node, NodeResult result) {
    Indicator indicator = pack.framework().indicator(node.id()).orElseThrow();
    List<Derivation> steps = new ArrayList<>();
    Text statement;
    if (result.value() instanceof Value.Known known) {
      statement = MESSAGES.text(
          "why.value",
          Numbers.approximate(known.exact(), DerivationBuilder.SHOWN),
          indicator.unitOfMeasure());
    } else {
      Value.Unknown unknown = (Value.Unknown) Objects.requireNonNull(result.value());
      statement = MESSAGES.text("why.no-value", unknown.reason().text());
    }
    firings.stream()
        .filter(firing -> gives(firing, node))
        .forEach(firing -> steps.add(rule(firing)));
    if (steps.isEmpty()) {
      formulas.mentioned(node.id()).forEach(item -> steps.add(item(item)));
    }
    evaluation
        .imputed(facts.locality().code(), node.id())
        .ifPresent(imputed -> steps.add(imputed(indicator.missing(), imputed)));
    NotImputed.of(evaluation, facts.locality().code(), result)
        .ifPresent(why -> steps.add(estimate(indicator.missing(), why, List.of())));
    return new Derivation(
        Kind.VALUE,
        node.reference(),
        MESSAGES.text("why.value-title"),
        statement,
        "",
        indicator.source(),
        indicator.provenance(),
        steps);
  }

  private Derivation estimate(MissingData missing, Text statement, List<Derivation> steps) {
    return new Derivation(
        Kind.ESTIMATE,
        "",
        MESSAGES.text("why.imputed-title"),
        statement,
        missing.equals(pack.settings().missing()) ? "pack.yaml" : "reference/imputation.csv",
        missing.source(),
        missing.provenance(),
        steps);
  }

  private Derivation imputed(MissingData missing, Imputed imputed) {
    Text years =
        Text.same(imputed.years().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    Text statement = MESSAGES.text(
        "why.imputed." + imputed.method().tag(),
        imputed.count() + "",
        imputed.group(),
        years,
        imputed.members() + "",
        missing.oldest() + "");
    return estimate(
        missing,
        statement,
        imputed.earlier().stream().map(ValueDerivation::earlier).toList());
  }

  private static Derivation earlier(EarlierFigure figure) {
    return new Derivation(
        Kind.REFERENCE,
        "",
        MESSAGES.text("why.year", figure.year() + ""),
        MESSAGES.text("why.earlier", figure.value()),
        figure.origin().toString(),
        figure.source(),
        Provenance.OFFICIAL,
        List.of());
  }

  private boolean gives(Firing firing, Node node) {
    return firing.inserted() instanceof IndicatorValue value
        && pack.framework().node(value.indicator()).filter(node::equals).isPresent();
  }

  private Derivation rule(Firing firing) {
    List<Derivation> steps = new ArrayList<>();
    for (Object fact : firing.bindings().values()) {
      if (fact instanceof Datum datum) {
        steps.add(datum(datum));
      } else if (fact instanceof PartValue part) {
        part(part).ifPresent(steps::add);
      } else if (fact instanceof Rubric rubric) {
        steps.add(rubric(rubric));
      }
    }
    boolean part = firing.inserted() instanceof PartValue;
    return new Derivation(
        part ? Kind.PART : Kind.RULE,
        part ? ((PartValue) firing.inserted()).part() : "",
        Text.same(firing.rule().name()),
        Expression.of(firing),
        firing.rule().file() + ':' + firing.rule().line(),
        firing.rule().annotation("source"),
        Provenance.of(firing.rule().annotation("provenance")),
        steps);
  }

  private Optional<Derivation> part(PartValue part) {
    return firings.stream()
        .filter(firing -> firing.inserted().equals(part))
        .findFirst()
        .map(this::rule);
  }

  private Derivation item(String code) {
    Datum datum = facts.data().get(code);
    if (datum != null) {
      return datum(datum);
    }
    Entry refused = facts.refused().get(code);
    Item item = pack.items().get(code);
    Text name =
        item != null ? item.name() : pack.framework().node(code).map(Node::name).orElse(NOTHING);
    return new Derivation(
        Kind.MISSING,
        code,
        name,
        refused == null
            ? MESSAGES.text("why.missing")
            : MESSAGES.text("why.refused", refused.typed(), refused.year() + ""),
        refused == null ? "" : refused.origin().toString(),
        item == null ? "" : item.source(),
        item == null ? Provenance.UNKNOWN : item.provenance(),
        List.of());
  }

  private Derivation datum(Datum datum) {
    List<Derivation> steps = new ArrayList<>();
    for (String id : datum.evidence()) {
      facts.evidence().stream()
          .filter(each -> each.id().equals(id))
          .findFirst()
          .map(this::evidence)
          .ifPresent(steps::add);
    }
    String key = facts.rejected().contains(datum.item()) ? "why.datum-rejected" : "why.datum";
    Text agency = Optional.ofNullable(pack.agencies().get(datum.agency()))
        .map(Agency::name)
        .orElse(Text.same(datum.agency()));
    Text statement = MESSAGES.text(
        key,
        datum.value(),
        datum.definition().unitOfMeasure(),
        datum.year() + "",
        agency.vi().isEmpty() ? MESSAGES.text("why.no-agency") : agency,
        MESSAGES.text("why.status." + datum.status().tag()));
    return new Derivation(
        Kind.DATUM,
        datum.item(),
        datum.definition().name(),
        statement,
        datum.origin().toString(),
        datum.definition().source(),
        Marking.provenance(datum.status()),
        steps);
  }

  private Derivation evidence(Evidence document) {
    Text statement = MESSAGES.text(
        "why.evidence",
        document.documentNumber(),
        orUnknown(document.date()),
        document.authority(),
        MESSAGES.text("why.status." + document.status().tag()));
    return new Derivation(
        Kind.EVIDENCE,
        document.id(),
        Text.same(document.title()),
        statement,
        document.origin().toString(),
        "",
        Marking.provenance(document.status()),
        List.of());
  }

  private static Object orUnknown(@Nullable LocalDate date) {
    return date == null ? "?" : date;
  }

  private static Derivation rubric(Rubric rubric) {
    return new Derivation(
        Kind.REFERENCE,
        rubric.indicator() + rubric.part(),
        MESSAGES.text("why.rubric"),
        rubric.provenance().text(),
        "reference/rubrics.csv",
        rubric.source(),
        rubric.provenance(),
        List.of());
  }

  /** Who answers for the indicator in this locality. */
  List<Derivation> agencies(Node node) {
    return pack.assignments().stream()
        .filter(each -> each.indicator().equals(node.id()) || each.indicator().equals(node.code()))
        .filter(each -> each.holdsFor(facts.locality().code()))
        .map(this::agency)
        .toList();
  }

  private Derivation agency(Assignment assignment) {
    Text statement = MESSAGES.text(
        "why.assignment",
        names(assignment.lead()),
        assignment.coordinating().isEmpty() ? List.of("–") : names(assignment.coordinating()),
        orUnknown(assignment.deadline()));
    return new Derivation(
        Kind.AGENCY,
        assignment.part(),
        assignment.title().isEmpty()
            ? MESSAGES.text("why.agencies")
            : Text.same(assignment.title()),
        statement,
        "assignments.csv",
        assignment.source(),
        assignment.provenance(),
        List.of());
  }

  private List<Text> names(List<String> codes) {
    return codes.stream()
        .map(code -> Optional.ofNullable(pack.agencies().get(code))
            .map(Agency::name)
            .orElse(Text.same(code)))
        .toList();
  }

  /** The score the dataset gives for a node. */
  Optional<Derivation> given(Node node) {
    return Optional.ofNullable(facts.givenScores().get(node.id())).map(given -> given(node, given));
  }

  private static Derivation given(Node node, GivenScore given) {
    return new Derivation(
        Kind.GIVEN,
        node.reference(),
        MESSAGES.text("why.given-title"),
        MESSAGES.text(
            "why.given-score",
            Numbers.asPublished(given.score()),
            MESSAGES.text("why.status." + given.status().tag())),
        given.origin().toString(),
        given.source(),
        Marking.provenance(given.status()),
        List.of());
  }

  /** What checks found about the node or the data it is computed from. */
  List<Derivation> findings(Node node) {
    Set<String> items = formulas.mentioned(node.id());
    Stream<Finding> about = evaluation.findings(facts.locality().code()).stream()
        .filter(finding -> finding.indicator().equals(node.reference())
            || finding.indicator().equals(node.id())
            || finding.items().stream().anyMatch(items::contains));
    return about.map(ValueDerivation::finding).toList();
  }

  private static Text accepted(Finding finding) {
    String words = finding.acceptedBy();
    return new Text(Messages.days(words, Language.VI), Messages.days(words, Language.EN));
  }

  private static Derivation finding(Finding finding) {
    return new Derivation(
        Kind.FINDING,
        finding.check(),
        MESSAGES.text("why.severity." + finding.severity().tag()),
        finding.isAccepted()
            ? MESSAGES.text("why.finding-accepted", finding.message(), accepted(finding))
            : finding.message(),
        String.join(", ", finding.origins().stream().map(Object::toString).toList()),
        finding.source(),
        Provenance.OFFICIAL,
        List.of());
  }
}
