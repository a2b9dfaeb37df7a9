package vn.chiso.audit;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.SobolSequenceGenerator;
import org.hipparchus.random.Well512a;

/**
 * Points to estimate Sobol indices from: two from each point of a Sobol sequence of twice as many
 * dimensions as there are factors, all shifted by the same random amounts. Coordinates go by point
 * and factor, from 0 to below 1.
 */
final class SobolDesign {
  private final double[][] first;
  private final double[][] second;

  private SobolDesign(double[][] first, double[][] second) {
    this.first = first;
    this.second = second;
  }

  static SobolDesign of(int points, int factors, long seed) {
    RandomGenerator random = new Well512a(seed);
    double[] shifts = new double[2 * factors];
    for (int i = 0; i < shifts.length; i++) {
      shifts[i] = random.nextDouble();
    }
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(shifts.length);
    double[][] first = new double[points][factors];
    double[][] second = new double[points][factors];
    for (int point = 0; point < points; point++) {
      double[] vector = sequence.nextVector();
      for (int i = 0; i < factors; i++) {
        first[point][i] = shifted(vector[i], shifts[i]);
        second[point][i] = shifted(vector[factors + i], shifts[factors + i]);
      }
    }
    return new SobolDesign(first, second);
  }

  private static double shifted(double number, double shift) {
    double sum = number + shift;
    return sum >= 1 ? sum - 1 : sum;
  }

  double[] first(int point) {
    return first[point];
  }

  double[] second(int point) {
    return second[point];
  }

  /** The first point with one factor of the second. */
  double[] mixed(int point, int factor) {
    double[] mixed = first[point].clone();
    mixed[factor] = second[point][factor];
    return mixed;
  }
}
