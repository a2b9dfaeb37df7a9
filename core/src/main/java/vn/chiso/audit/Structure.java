package vn.chiso.audit;

import java.util.List;

/**
 * Whether an index hangs together (cấu trúc thống kê).
 *
 * @param indicators one an indicator, in reading order
 * @param correlations of all pairs on a level, and of each node with those above it
 * @param consistencies one a node that has parts, parents first
 */
public record Structure(
    List<IndicatorShape> indicators,
    List<Correlation> correlations,
    List<Consistency> consistencies) {
  public Structure {
    indicators = List.copyOf(indicators);
    correlations = List.copyOf(correlations);
    consistencies = List.copyOf(consistencies);
  }

  /** The structure of the scores of an evaluation as they are. */
  static Structure of(Model model, CorrelationKind kind, CorrelationLimits limits) {
    NodeCorrelations correlations = new NodeCorrelations(model, kind, limits);
    IndicatorShapes shapes = new IndicatorShapes(model, correlations);
    return new Structure(
        model.measures().stream().map(shapes::of).toList(),
        correlations.all(),
        new Consistencies(model).all());
  }
}
