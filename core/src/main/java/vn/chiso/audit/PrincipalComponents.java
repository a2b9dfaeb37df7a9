package vn.chiso.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** Finds principal components of series without gaps that aren't constant. */
final class PrincipalComponents {
  private PrincipalComponents() {}

  static Components of(double[][] series) {
    int size = series.length;
    double[][] correlations = new double[size][size];
    for (int i = 0; i < size; i++) {
      correlations[i][i] = 1;
      for (int j = 0; j < i; j++) {
        correlations[i][j] = Correlations.pearson(series[i], series[j]);
        correlations[j][i] = correlations[i][j];
      }
    }
    EigenDecompositionSymmetric found =
        new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(correlations));
    List<Components.Component> components = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      // What is zero in exact arithmetic may come out a little below.
      double eigenvalue = Math.max(0, found.getEigenvalue(i));
      components.add(new Components.Component(
          eigenvalue, eigenvalue / size, loadings(found.getEigenvector(i).toArray(), eigenvalue)));
    }
    components.sort(Comparator.comparingDouble(Components.Component::eigenvalue).reversed());
    return new Components(components);
  }

  private static List<Double> loadings(double[] vector, double eigenvalue) {
    double greatest = 0;
    for (double each : vector) {
      greatest = Math.abs(each) > Math.abs(greatest) + 1e-12 ? each : greatest;
    }
    double length = Math.sqrt(eigenvalue) * Math.signum(greatest);
    return IntStream.range(0, vector.length)
        .mapToObj(i -> vector[i] * length + 0.0)
        .toList();
  }
}
