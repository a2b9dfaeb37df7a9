package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.MissingData;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;

/**
 * A dataset's figures of earlier years, each once: where one is given twice with different numbers,
 * neither counts. An indicator may be named by its id or by its code. Thread-safe.
 *
 * <p>Figures of later years count for minimum and maximum where the pack takes them from all years
 * or from that one, so that each year can be scored on one scale, and for gaps filled by a straight
 * line; for nothing else.
 */
final class EarlierFigures {
  private final Plan plan;
  private final Once<Map<Key, List<EarlierFigure>>> byKey;
  private final Once<EarlierValues> values;
  private final Once<EarlierValues> scale;

  /** Nothing is done with the figures before they are asked for. */
  EarlierFigures(Plan plan, List<EarlierFigure> figures) {
    this.plan = plan;
    this.byKey = new Once<>(() -> byKey(figures));
    this.values = new Once<>(() -> new EarlierValues(plan, known()));
    this.scale = new Once<>(() -> new EarlierValues(plan, known().filter(this::isMeasure)));
  }

  private Map<Key, List<EarlierFigure>> byKey(List<EarlierFigure> figures) {
    Map<Key, List<EarlierFigure>> found = new LinkedHashMap<>();
    figures.forEach(
        figure -> found.computeIfAbsent(key(figure), key -> new ArrayList<>(1)).add(figure));
    return found;
  }

  private record Key(String locality, String item, int year) {}

  private Key key(EarlierFigure figure) {
    Place place = plan.place(figure.item());
    String item = place == null ? figure.item() : place.node().id();
    return new Key(figure.locality(), item, figure.year());
  }

  /** Those that can be used, in the order of the dataset. */
  Stream<EarlierFigure> usable() {
    return known().filter(this::isEarlier);
  }

  private Stream<EarlierFigure> known() {
    return byKey.get().values().stream()
        .filter(EarlierFigures::isAgreed)
        .map(same -> same.get(0))
        .filter(figure -> knowsLocality(figure) && knowsItem(figure));
  }

  /** The values of indicators in other years, by which gaps are filled. */
  EarlierValues values() {
    return values.get();
  }

  /** The values of indicators in the years the pack takes minimum and maximum from. */
  EarlierValues scale() {
    return scale.get();
  }

  private boolean isEarlier(EarlierFigure figure) {
    return figure.year() < plan.pack().manifest().dataYear();
  }

  private boolean isMeasure(EarlierFigure figure) {
    Settings settings = plan.pack().settings();
    return switch (settings.goalpostsFrom()) {
      case PANEL -> figure.year() != plan.pack().manifest().dataYear();
      case YEAR ->
        figure.year() == settings.referenceYear()
            && figure.year() != plan.pack().manifest().dataYear();
      case PACK, SET -> false;
    };
  }

  /** Whether a line may be drawn to it. */
  private boolean isEnd(EarlierFigure figure) {
    Place place = plan.place(figure.item());
    Indicator indicator = place == null ? null : place.indicator();
    return indicator != null
        && indicator.missing().method() == MissingData.Method.LINEAR
        && figure.year() != plan.pack().manifest().dataYear();
  }

  private static boolean isAgreed(List<EarlierFigure> same) {
    return same.stream().allMatch(each -> each.value().compareTo(same.get(0).value()) == 0);
  }

  private boolean knowsLocality(EarlierFigure figure) {
    return plan.pack().localities().containsKey(figure.locality());
  }

  private boolean knowsItem(EarlierFigure figure) {
    RulePack pack = plan.pack();
    return pack.items().containsKey(figure.item())
        || pack.framework().node(figure.item()).isPresent();
  }

  /** Says which can't be used, an unknown code once however many rows have it. */
  void tell(SetFindings findings) {
    byKey.get().values().stream().filter(same -> same.size() > 1).forEach(same -> {
      if (isAgreed(same)) {
        findings.earlierTwice(same);
      } else {
        findings.earlierContradiction(same);
      }
    });
    unknown(
        figure -> !knowsLocality(figure),
        EarlierFigure::locality,
        findings::earlierUnknownLocality);
    unknown(figure -> !knowsItem(figure), EarlierFigure::item, findings::earlierUnknownItem);
    unknown(
        figure -> !isEarlier(figure) && !isMeasure(figure) && !isEnd(figure),
        figure -> Integer.toString(figure.year()),
        findings::notEarlier);
  }

  private void unknown(
      Predicate<EarlierFigure> stranger,
      Function<EarlierFigure, String> code,
      BiConsumer<String, List<Origin>> told) {
    Map<String, List<Origin>> places = new TreeMap<>();
    byKey.get().values().stream()
        .flatMap(List::stream)
        .filter(stranger)
        .forEach(figure -> places
            .computeIfAbsent(code.apply(figure), key -> new ArrayList<>())
            .add(figure.origin()));
    places.forEach(told);
  }
}
