package vn.chiso.submission;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** The order of everything collected: by locality, then as the pack orders agencies and items. */
final class Order {
  final Comparator<Entry> entries;
  final Comparator<Evidence> documents;
  final Comparator<OwnFigure> own;
  final Comparator<SubmissionHeader> headers;

  Order(RulePack pack) {
    Comparator<String> agencies = by(pack.agencies().keySet());
    Comparator<String> items = by(pack.items().keySet());
    Comparator<String> indicators =
        by(pack.framework().indicatorNodes().stream().map(Node::reference).toList());
    this.entries = comparing(Entry::locality)
        .thenComparing(Entry::agency, agencies)
        .thenComparing(Entry::item, items)
        .thenComparing(Entry::year)
        .thenComparing(Entry::typed)
        .thenComparing(Entry::origin);
    this.documents =
        comparing(Evidence::locality).thenComparing(Evidence::id).thenComparing(Evidence::origin);
    this.own = comparing(OwnFigure::locality)
        .thenComparing(OwnFigure::agency, agencies)
        .thenComparing(OwnFigure::indicator, indicators)
        .thenComparing(OwnFigure::kind)
        .thenComparing(OwnFigure::typed)
        .thenComparing(OwnFigure::origin);
    this.headers = comparing(SubmissionHeader::locality)
        .thenComparing(SubmissionHeader::agency, agencies)
        .thenComparing(SubmissionHeader::file)
        .thenComparing(SubmissionHeader::origin);
  }

  /** In the order of the known, then the others by name. */
  private static Comparator<String> by(Collection<String> known) {
    List<String> all = new ArrayList<>(known);
    Map<String, Integer> places = new HashMap<>();
    for (String each : all) {
      places.put(each, places.size());
    }
    Function<String, Integer> place = each -> places.getOrDefault(each, all.size());
    return comparing(place).thenComparing(Comparator.naturalOrder());
  }
}
