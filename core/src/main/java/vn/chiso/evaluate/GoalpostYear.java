package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.chiso.dataset.EarlierFigure;

/**
 * A year with figures that an indicator's minimum and maximum were taken from (năm của giá trị nhỏ
 * nhất, lớn nhất). Immutable.
 *
 * @param year the year
 * @param figures how many localities have a value of that year, estimated ones among them
 * @param imputed how many of these were estimated because data were missing
 * @param sources where earlier figures stand, such as the edition they were submitted for, each
 *     once and sorted; empty for those evaluated
 */
public record GoalpostYear(int year, int figures, int imputed, List<String> sources) {
  public GoalpostYear {
    sources = List.copyOf(sources);
  }

  /**
   * The years of some figures, in order.
   *
   * @param earlier figures of other years
   * @param year the year evaluated
   * @param figures how many figures of that year there are beside them
   * @param imputed how many of those are estimates
   */
  static List<GoalpostYear> of(List<EarlierFigure> earlier, int year, int figures, int imputed) {
    TreeMap<Integer, List<EarlierFigure>> byYear = new TreeMap<>();
    if (figures > 0) {
      byYear.put(year, new ArrayList<>());
    }
    for (EarlierFigure figure : earlier) {
      byYear.computeIfAbsent(figure.year(), key -> new ArrayList<>()).add(figure);
    }
    return byYear.entrySet().stream()
        .map(each -> new GoalpostYear(
            each.getKey(),
            each.getValue().size() + (each.getKey() == year ? figures : 0),
            each.getKey() == year ? imputed : 0,
            sources(each.getValue())))
        .toList();
  }

  private static List<String> sources(List<EarlierFigure> figures) {
    return figures.stream()
        .map(EarlierFigure::source)
        .filter(source -> !source.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
