package vn.chiso.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Normalisation.Method;

/** Finds in which ways an index could be made that aren't those of its pack under another name. */
final class Alternatives {
  private final Model model;
  private final AuditOptions options;

  Alternatives(Model model, AuditOptions options) {
    this.model = model;
    this.options = options;
  }

  /** One a factor, in the order of {@link Factor}. */
  List<Varied> all() {
    List<Varied> all = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      all.add(of(factor));
    }
    return all;
  }

  private Varied of(Factor factor) {
    boolean asked = options.vary().contains(factor);
    if (factor == Factor.WEIGHTS || factor == Factor.DATA) {
      double size = factor == Factor.WEIGHTS ? options.weightNoise() : options.dataError();
      return new Varied(factor, List.of(), lack(asked, size > 0, Lack.NO_VARIATION));
    }
    List<Alternative> ways = asked ? ways(factor) : asPack(factor);
    return new Varied(factor, ways, lack(asked, ways.size() > 1, Lack.NO_ALTERNATIVE));
  }

  private static Optional<Lack> lack(boolean asked, boolean varies, Lack otherwise) {
    if (!asked) {
      return Optional.of(Lack.NOT_ASKED_FOR);
    }
    return varies ? Optional.empty() : Optional.of(otherwise);
  }

  private List<Alternative> asPack(Factor factor) {
    return ways(factor).subList(0, 1);
  }

  private List<Alternative> ways(Factor factor) {
    return switch (factor) {
      case NORMALISATION -> normalising();
      case AGGREGATION -> aggregating();
      default -> treating();
    };
  }

  private List<Alternative> normalising() {
    Set<Method> used = EnumSet.noneOf(Method.class);
    model.measures().forEach(measure -> used.add(measure.method()));
    used.remove(Method.BANDS);
    List<Alternative> ways = new ArrayList<>(List.of(Alternative.Normalising.AS_PACK));
    if (!used.isEmpty()) {
      addUnless(used.equals(Set.of(Method.MIN_MAX)), Alternative.Normalising.MIN_MAX, ways);
      addUnless(used.equals(Set.of(Method.Z_SCORE)), Alternative.Normalising.Z_SCORE, ways);
      addUnless(
          used.equals(Set.of(Method.PERCENTILE_RANK)),
          Alternative.Normalising.PERCENTILE_RANK,
          ways);
    }
    return ways;
  }

  private List<Alternative> aggregating() {
    boolean[] varied = Kernel.varied(model);
    Set<Aggregation> used = EnumSet.noneOf(Aggregation.class);
    IntStream.range(0, varied.length)
        .filter(node -> varied[node])
        .forEach(node -> used.add(model.node(node).aggregation()));
    List<Alternative> ways = new ArrayList<>(List.of(Alternative.Aggregating.AS_PACK));
    addUnless(
        used.equals(Set.of(Aggregation.ARITHMETIC)), Alternative.Aggregating.ARITHMETIC, ways);
    addUnless(used.equals(Set.of(Aggregation.GEOMETRIC)), Alternative.Aggregating.GEOMETRIC, ways);
    return ways;
  }

  private List<Alternative> treating() {
    List<Alternative> ways = new ArrayList<>(List.of(Alternative.Treating.AS_PACK));
    boolean zScores = options.vary().contains(Factor.NORMALISATION)
        && normalising().contains(Alternative.Normalising.Z_SCORE);
    List<Measure> treatable = model.measures().stream()
        .filter(measure ->
            measure.isTreatable(measure.method()) || (zScores && measure.method() != Method.BANDS))
        .toList();
    if (!treatable.isEmpty()) {
      addUnless(treatedBy(null, treatable), Alternative.Treating.NONE, ways);
      addUnless(treatedBy(Treatment.GII, treatable), Alternative.Treating.GII, ways);
    }
    return ways;
  }

  private static boolean treatedBy(@Nullable Treatment treatment, List<Measure> measures) {
    return measures.stream().allMatch(each -> Objects.equals(each.treatment(), treatment));
  }

  private static void addUnless(boolean same, Alternative way, List<Alternative> ways) {
    if (!same) {
      ways.add(way);
    }
  }
}
