package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chiso.dataset.Acceptance;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.formula.treat.Adjustment;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** Words and collects what is found wrong with a dataset as a whole. Not thread-safe. */
final class SetFindings {
  private final RulePack pack;
  private final List<Finding> found = new ArrayList<>();
  private final Hints hints;

  SetFindings(RulePack pack, Hints hints) {
    this.pack = pack;
    this.hints = hints;
  }

  List<Finding> found() {
    return found;
  }

  void dataset(Dataset dataset) {
    String meantFor = dataset.header().pack();
    if (!meantFor.isEmpty() && !meantFor.equals(pack.id())) {
      add(Wording.of("dataset.other-pack", Severity.WARNING, meantFor, pack.id()));
    }
    if (dataset.entries().isEmpty() && dataset.scores().isEmpty()) {
      boolean collected = !dataset.submissions().isEmpty();
      add(Wording.of(collected ? "dataset.no-figures" : "dataset.empty", Severity.ERROR));
    }
  }

  void unknownIndicator(Goalposts posts) {
    Stream<String> known = Wording.names(pack.framework().indicatorNodes());
    add(Wording.of(
            "goalposts.unknown-indicator",
            Severity.ERROR,
            posts.indicator(),
            hints.to("indicator", posts.indicator(), known))
        .indicator(posts.indicator())
        .at(posts.origin()));
  }

  void upsideDown(Goalposts posts) {
    add(Wording.of(
            "goalposts.upside-down",
            Severity.ERROR,
            posts.indicator(),
            posts.minimum(),
            posts.maximum())
        .indicator(posts.indicator())
        .at(posts.origin()));
  }

  void incompleteSet(List<String> indicators, int all) {
    add(Wording.of("goalposts.incomplete-set", Severity.WARNING, indicators, all + ""));
  }

  void incompleteComparison(List<String> indicators, int all) {
    add(Wording.of("normalise.incomplete-set", Severity.WARNING, indicators, all + ""));
  }

  /**
   * Treatments that goalposts leave no room for.
   *
   * @param own whether one of them was asked for by the indicator itself, not for all of them
   */
  void unusedTreatments(List<String> indicators, boolean own) {
    add(Wording.of("treatment.unused", own ? Severity.WARNING : Severity.INFO, indicators));
  }

  /** Treatments that come to a function where values are measured as they are. */
  void functionsNotTaken(List<String> indicators) {
    add(Wording.of("treatment.no-function", Severity.WARNING, indicators));
  }

  /** A treatment there can't be of such values. */
  void impossibleTreatment(Node indicator, OutlierTreatment how, Adjustment untouched) {
    add(Wording.of(
            "treatment.impossible",
            Severity.WARNING,
            indicator.reference(),
            how.method().tag(),
            TreatmentText.lack(Objects.requireNonNull(how.method().function()), untouched))
        .indicator(indicator.id()));
  }

  void tooFewValues(Locality locality, Plan plan, int values) {
    add(Wording.of(
            "locality.too-few-indicators",
            Severity.WARNING,
            locality.name(),
            values + "",
            plan.indicators().size() + "",
            plan.leastValues() + "")
        .locality(locality.code()));
  }

  void unusedGoalposts(Goalposts posts) {
    add(Wording.of("goalposts.unused", Severity.WARNING, posts.indicator())
        .indicator(posts.indicator())
        .at(posts.origin()));
  }

  void goalpostsTwice(Goalposts posts) {
    add(Wording.of("goalposts.twice", Severity.ERROR, posts.indicator())
        .indicator(posts.indicator())
        .at(posts.origin()));
  }

  void earlierTwice(List<EarlierFigure> same) {
    add(earlier("previous.twice", Severity.WARNING, same));
  }

  void earlierContradiction(List<EarlierFigure> different) {
    add(earlier("previous.contradiction", Severity.ERROR, different));
  }

  private Finding.Builder earlier(String key, Severity severity, List<EarlierFigure> figures) {
    EarlierFigure first = figures.get(0);
    List<BigDecimal> numbers = figures.stream().map(EarlierFigure::value).toList();
    return Wording.of(key, severity, Wording.name(pack, first.item()), first.year() + "", numbers)
        .locality(first.locality())
        .items(List.of(first.item()))
        .at(figures.stream().map(EarlierFigure::origin).toList());
  }

  void earlierUnknownLocality(String code, List<Origin> places) {
    Text hint = hints.to("locality", code, pack.localities().keySet().stream());
    add(Wording.of("previous.unknown-locality", Severity.WARNING, code, hint)
        .locality(code)
        .at(places));
  }

  void earlierUnknownItem(String code, List<Origin> places) {
    Text hint = hints.to("item", code, Wording.names(pack));
    add(Wording.of("previous.unknown-item", Severity.WARNING, code, hint)
        .items(List.of(code))
        .at(places));
  }

  void notEarlier(String year, List<Origin> places) {
    String own = Integer.toString(pack.manifest().dataYear());
    add(Wording.of("previous.not-earlier", Severity.WARNING, year, own).at(places));
  }

  /** @param lacking what else the finding rests on, for which nobody accepted it */
  void uselessAcceptance(Acceptance acceptance, boolean findingThere, List<Text> lacking) {
    String there = lacking.isEmpty() ? "acceptance.impossible" : "acceptance.partial";
    add(Wording.of(
            findingThere ? there : "acceptance.unused",
            Severity.WARNING,
            acceptance.check(),
            acceptance.locality(),
            lacking)
        .locality(acceptance.locality())
        .at(acceptance.origin()));
  }

  private void add(Finding.Builder finding) {
    found.add(finding.build());
  }
}
