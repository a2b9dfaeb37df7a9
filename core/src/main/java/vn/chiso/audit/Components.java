package vn.chiso.audit;

import java.util.List;

/**
 * The principal components of a node's parts (thành phần chính), of their correlations, greatest
 * first.
 *
 * @param components one a part
 */
public record Components(List<Component> components) {
  public Components {
    components = List.copyOf(components);
  }

  /**
   * A component.
   *
   * @param eigenvalue its variance, of as much as there are parts
   * @param share the share of the variance it explains, 0 to 1
   * @param loadings its correlation with each part, in the order of the parts; the greatest is
   *     positive
   */
  public record Component(double eigenvalue, double share, List<Double> loadings) {
    public Component {
      loadings = List.copyOf(loadings);
    }
  }

  /** How many components explain more than a part alone (Kaiser: eigenvalue above 1). */
  public long relevant() {
    return components.stream().filter(each -> each.eigenvalue() > 1).count();
  }
}
