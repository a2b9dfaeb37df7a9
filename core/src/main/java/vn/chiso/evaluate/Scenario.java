package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Goalposts;

/**
 * What is supposed to be otherwise (kịch bản giả định): figures, minimum and maximum of indicators,
 * weights. Everything else stays as it was.
 *
 * <p>Immutable and thread-safe.
 */
public final class Scenario {
  private final String name;
  private final List<Entry> figures;
  private final List<Goalposts> goalposts;
  private final Map<String, BigDecimal> weights;

  private Scenario(Builder builder) {
    this.name = builder.name;
    this.figures = List.copyOf(builder.figures);
    this.goalposts = List.copyOf(builder.goalposts);
    this.weights = Map.copyOf(builder.weights);
  }

  /**
   * A scenario to be put together.
   *
   * @param name what its user calls it; may be empty
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** What its user calls it; may be empty. */
  public String name() {
    return name;
  }

  /**
   * Figures in place of all there are for the same item of the same locality; one without a value
   * and with nothing typed takes them away. Of several for one item the last counts.
   */
  public List<Entry> figures() {
    return figures;
  }

  /** Goalposts in place of those of the same indicators. */
  public List<Goalposts> goalposts() {
    return goalposts;
  }

  /** Weights in place of those of the same nodes, by id or code. */
  public Map<String, BigDecimal> weights() {
    return weights;
  }

  /** Puts a scenario together. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final List<Entry> figures = new ArrayList<>();
    private final List<Goalposts> goalposts = new ArrayList<>();
    private final Map<String, BigDecimal> weights = new LinkedHashMap<>();

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /** A figure in place of those for the same item of the same locality. */
    public Builder figure(Entry entry) {
      figures.add(entry);
      return this;
    }

    /** Minimum and maximum of an indicator, which may be named by its id or code. */
    public Builder goalposts(Goalposts posts) {
      goalposts.add(posts);
      return this;
    }

    /**
     * The weight of a node among its siblings.
     *
     * @param node id or code
     * @param weight greater than 0 and at most 10
     */
    public Builder weight(String node, BigDecimal weight) {
      weights.put(node, weight);
      return this;
    }

    /** The scenario. */
    public Scenario build() {
      return new Scenario(this);
    }
  }
}
