package vn.chiso.audit;

import java.util.List;
import java.util.Optional;
import vn.chiso.framework.Locality;

/**
 * Which choices move ranks most (phân tích độ nhạy): Sobol indices of first and total order, by the
 * estimators of Saltelli et al. (2010) and Jansen (1999), with bootstrap confidence intervals.
 *
 * @param base from how many points they are estimated
 * @param runs how many runs that took
 * @param meanShift of the mean shift of all ranks, one a factor that varies
 * @param localities of the rank of each locality, in the order of the pack
 * @param lack why there are none; empty if there are
 */
public record Sensitivity(
    int base,
    int runs,
    List<SensitivityIndex> meanShift,
    List<OfLocality> localities,
    Optional<Lack> lack) {
  public Sensitivity {
    meanShift = List.copyOf(meanShift);
    localities = List.copyOf(localities);
  }

  /**
   * Which choices move the rank of one locality most.
   *
   * @param locality the locality
   * @param indices one a factor that varies
   */
  public record OfLocality(Locality locality, List<SensitivityIndex> indices) {
    public OfLocality {
      indices = List.copyOf(indices);
    }
  }

  static Sensitivity none(Lack lack) {
    return new Sensitivity(0, 0, List.of(), List.of(), Optional.of(lack));
  }
}
