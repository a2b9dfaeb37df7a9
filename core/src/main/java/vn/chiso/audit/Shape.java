package vn.chiso.audit;

/** Skewness and kurtosis of values without gaps. */
final class Shape {
  private Shape() {}

  private static double moment(double[] values, double mean, int power) {
    double sum = 0;
    for (double value : values) {
      double distance = value - mean;
      double square = distance * distance;
      sum += power == 2 ? square : power == 3 ? square * distance : square * square;
    }
    return sum / values.length;
  }

  /** Sample-adjusted skewness G1; 0 of fewer than three values or equal ones. */
  static double skewness(double[] values) {
    double mean = Correlations.mean(values);
    double variance = moment(values, mean, 2);
    double size = values.length;
    if (size < 3 || Correlations.isConstant(values)) {
      return 0;
    }
    return Math.sqrt(size * (size - 1))
        / (size - 2)
        * moment(values, mean, 3)
        / (variance * Math.sqrt(variance));
  }

  /** Sample-adjusted excess kurtosis G2; 0 of fewer than four values or equal ones. */
  static double kurtosis(double[] values) {
    double mean = Correlations.mean(values);
    double variance = moment(values, mean, 2);
    double size = values.length;
    if (size < 4 || Correlations.isConstant(values)) {
      return 0;
    }
    double excess = moment(values, mean, 4) / (variance * variance) - 3;
    return ((size + 1) * excess + 6) * (size - 1) / ((size - 2) * (size - 3));
  }
}
