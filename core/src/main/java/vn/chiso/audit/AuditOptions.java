package vn.chiso.audit;

import java.util.EnumSet;
import java.util.Set;

/**
 * What an audit is to do (tùy chọn kiểm định). Begin with {@link #DEFAULT}.
 *
 * @param runs how many Monte Carlo runs, 0 for none
 * @param seed from which everything random follows: the same seed gives the same audit
 * @param vary what varies in the runs
 * @param weightNoise by how much a weight may be greater or less, as a share of it, evenly
 *     distributed; 0.25 in the audits of the Global Innovation Index
 * @param dataError the standard deviation of the error of a figure, as a share of it, normally
 *     distributed
 * @param interval the share of runs that lie within a rank interval; 0.9 reaches from the 5th
 *     percentile to the 95th
 * @param top the k of the share of runs in which a locality's rank is k or better
 * @param base how many points the sensitivity indices are estimated from, 0 for none; it takes as
 *     many runs for each factor and twice as many besides
 * @param resamples how many resamples their confidence intervals rest on
 * @param confidence the level of these intervals
 * @param kind how correlations are measured
 * @param limits where they are doubted
 * @param threads how many threads work; changes no result
 */
public record AuditOptions(
    int runs,
    long seed,
    Set<Factor> vary,
    double weightNoise,
    double dataError,
    double interval,
    int top,
    int base,
    int resamples,
    double confidence,
    CorrelationKind kind,
    CorrelationLimits limits,
    int threads) {
  /** The most runs and points: what is kept of each must fit into memory. */
  public static final int MOST_RUNS = 100_000;

  /**
   * 10,000 runs in which everything varies, weights by a quarter and figures by 2 %, and 1,024
   * points; on all cores.
   */
  public static final AuditOptions DEFAULT = new AuditOptions(
      10_000,
      1,
      EnumSet.allOf(Factor.class),
      0.25,
      0.02,
      0.9,
      10,
      1024,
      1000,
      0.95,
      CorrelationKind.PEARSON,
      CorrelationLimits.JRC,
      Math.max(1, Runtime.getRuntime().availableProcessors()));

  public AuditOptions {
    vary = Set.copyOf(vary);
    require(0 <= runs && runs <= MOST_RUNS, "runs", runs);
    require(0 <= base && base <= MOST_RUNS, "base", base);
    require(0 <= weightNoise && weightNoise < 1, "weightNoise", weightNoise);
    require(0 <= dataError && dataError < 1, "dataError", dataError);
    require(0 < interval && interval < 1, "interval", interval);
    require(0 < confidence && confidence < 1, "confidence", confidence);
    require(top > 0, "top", top);
    require(resamples > 0, "resamples", resamples);
    require(threads > 0, "threads", threads);
  }

  private static void require(boolean holds, String name, Number value) {
    if (!holds) {
      throw new IllegalArgumentException("Can't be used as " + name + ": " + value);
    }
  }

  /** These options, to be changed. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * Changes options one by one; each means what the component of its name means. Not thread-safe.
   */
  public static final class Builder {
    private int runs;
    private long seed;
    private Set<Factor> vary;
    private double weightNoise;
    private double dataError;
    private double interval;
    private int top;
    private int base;
    private int resamples;
    private double confidence;
    private CorrelationKind kind;
    private CorrelationLimits limits;
    private int threads;

    private Builder(AuditOptions options) {
      this.runs = options.runs();
      this.seed = options.seed();
      this.vary = options.vary();
      this.weightNoise = options.weightNoise();
      this.dataError = options.dataError();
      this.interval = options.interval();
      this.top = options.top();
      this.base = options.base();
      this.resamples = options.resamples();
      this.confidence = options.confidence();
      this.kind = options.kind();
      this.limits = options.limits();
      this.threads = options.threads();
    }

    /** See {@link AuditOptions#runs()}. */
    public Builder runs(int value) {
      this.runs = value;
      return this;
    }

    /** See {@link AuditOptions#seed()}. */
    public Builder seed(long value) {
      this.seed = value;
      return this;
    }

    /** See {@link AuditOptions#vary()}. */
    public Builder vary(Set<Factor> value) {
      this.vary = value;
      return this;
    }

    /** See {@link AuditOptions#weightNoise()}. */
    public Builder weightNoise(double value) {
      this.weightNoise = value;
      return this;
    }

    /** See {@link AuditOptions#dataError()}. */
    public Builder dataError(double value) {
      this.dataError = value;
      return this;
    }

    /** See {@link AuditOptions#interval()}. */
    public Builder interval(double value) {
      this.interval = value;
      return this;
    }

    /** See {@link AuditOptions#top()}. */
    public Builder top(int value) {
      this.top = value;
      return this;
    }

    /** See {@link AuditOptions#base()}. */
    public Builder base(int value) {
      this.base = value;
      return this;
    }

    /** See {@link AuditOptions#resamples()}. */
    public Builder resamples(int value) {
      this.resamples = value;
      return this;
    }

    /** See {@link AuditOptions#confidence()}. */
    public Builder confidence(double value) {
      this.confidence = value;
      return this;
    }

    /** See {@link AuditOptions#kind()}. */
    public Builder kind(CorrelationKind value) {
      this.kind = value;
      return this;
    }

    /** See {@link AuditOptions#limits()}. */
    public Builder limits(CorrelationLimits value) {
      this.limits = value;
      return this;
    }

    /** See {@link AuditOptions#threads()}. */
    public Builder threads(int value) {
      this.threads = value;
      return this;
    }

    /**
     * The options.
     *
     * @throws IllegalArgumentException if one of them makes no sense
     */
    public AuditOptions build() {
      return new AuditOptions(
          runs,
          seed,
          vary,
          weightNoise,
          dataError,
          interval,
          top,
          base,
          resamples,
          confidence,
          kind,
          limits,
          threads);
    }
  }
}
