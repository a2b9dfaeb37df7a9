package vn.chiso.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.framework.Level;

/** Leaves out one indicator or pillar after the other. */
final class Removal {
  private final Model model;
  private final Kernel kernel;
  private final Ranker ranker;
  private final double[] before;

  Removal(Model model, Kernel kernel) {
    this.model = model;
    this.kernel = kernel;
    this.ranker = new Ranker(model.settings());
    this.before = ranker.ranks(model.exact(0));
  }

  /** One a pillar, then one an indicator, in reading order. */
  List<LeaveOneOut> all() {
    return nodes().mapToObj(this::without).toList();
  }

  /** The same list, where for some reason nothing can be told. */
  List<LeaveOneOut> none(Lack lack) {
    return nodes().mapToObj(node -> none(node, lack)).toList();
  }

  private IntStream nodes() {
    return Stream.of(Level.PILLAR, Level.INDICATOR)
        .flatMapToInt(level -> IntStream.range(1, model.nodes().size())
            .filter(node -> model.node(node).level() == level));
  }

  LeaveOneOut without(int node) {
    boolean[] leftOut = leftOut(node);
    if (leftOut[0]) {
      return none(node, Lack.NOTHING_LEFT);
    }
    double[] scores = kernel.scores(Request.asPack(model).leavingOut(leftOut))[0];
    double[] after = ranker.ranks(scores);
    List<RankShift> shifts = new ArrayList<>();
    for (int i = 0; i < after.length; i++) {
      if (before[i] > 0) {
        shifts.add(new RankShift(
            model.localities().get(i),
            before[i],
            after[i] > 0 ? OptionalDouble.of(after[i]) : OptionalDouble.empty(),
            Double.isNaN(scores[i]) ? Statistic.none(Lack.NOT_SCORED) : Statistic.of(scores[i])));
      }
    }
    return of(node, shifts);
  }

  private LeaveOneOut of(int node, List<RankShift> shifts) {
    List<RankShift> ranked =
        shifts.stream().filter(shift -> shift.after().isPresent()).toList();
    if (ranked.isEmpty()) {
      return none(node, Lack.NOT_SCORED);
    }
    double[] moved = ranked.stream()
        .mapToDouble(shift -> Math.abs(shift.gained().orElseThrow()))
        .toArray();
    return new LeaveOneOut(
        model.node(node),
        Statistic.of(DoubleStream.of(moved).average().orElseThrow()),
        Statistic.of(DoubleStream.of(moved).max().orElseThrow()),
        Correlations.of(
            ranked.stream().mapToDouble(RankShift::before).toArray(),
            ranked.stream().mapToDouble(shift -> shift.after().orElseThrow()).toArray(),
            CorrelationKind.SPEARMAN),
        shifts);
  }

  private LeaveOneOut none(int node, Lack lack) {
    Statistic none = Statistic.none(lack);
    return new LeaveOneOut(model.node(node), none, none, none, List.of());
  }

  /** The node, what lies below it, and nodes above that keep no part. */
  private boolean[] leftOut(int node) {
    boolean[] leftOut = new boolean[model.nodes().size()];
    leftOut[node] = true;
    for (int each = 0; each < leftOut.length; each++) {
      for (int part : model.children(each)) {
        leftOut[part] |= leftOut[each];
      }
    }
    for (int each : model.bottomUp()) {
      int[] parts = model.children(each);
      leftOut[each] |= parts.length > 0 && IntStream.of(parts).allMatch(part -> leftOut[part]);
    }
    return leftOut;
  }
}
