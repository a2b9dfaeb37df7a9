package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Provenance;
import vn.chiso.score.IndicatorValue;
import vn.chiso.score.PartValue;

/** What formula rules gave in one run, by indicator. */
final class Given {
  private final @Nullable List<Insertion>[] values;
  private final @Nullable Provenance[] parts;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Given(Plan plan, List<Insertion> insertions) {
    this.values = new List[plan.size()];
    this.parts = new Provenance[plan.size()];
    for (Insertion insertion : insertions) {
      if (insertion.fact() instanceof IndicatorValue value) {
        addValue(position(plan, value.indicator()), insertion);
      } else if (insertion.fact() instanceof PartValue part) {
        addPart(position(plan, part.indicator()), insertion);
      }
    }
  }

  private static int position(Plan plan, String indicator) {
    return Objects.requireNonNull(plan.place(indicator), indicator).position();
  }

  private void addValue(int position, Insertion insertion) {
    List<Insertion> before = values[position];
    if (before == null) {
      values[position] = List.of(insertion);
    } else {
      List<Insertion> more = new ArrayList<>(before);
      more.add(insertion);
      values[position] = more;
    }
  }

  private void addPart(int position, Insertion insertion) {
    Provenance before = parts[position];
    Provenance own = insertion.rule().provenance();
    parts[position] = before == null ? own : before.worse(own);
  }

  /** The values given for an indicator; more than one if rules contradict each other. */
  List<Insertion> values(Place indicator) {
    List<Insertion> insertions = values[indicator.position()];
    return insertions == null ? List.of() : insertions;
  }

  /** The worst provenance of the rules behind an indicator's value. */
  Provenance provenance(Place indicator) {
    Provenance worst = Provenance.OFFICIAL;
    Provenance ofParts = parts[indicator.position()];
    for (Insertion insertion : values(indicator)) {
      worst = worst.worse(insertion.rule().provenance());
      if (ofParts != null && insertion.rule().readsParts()) {
        worst = worst.worse(ofParts);
      }
    }
    return worst;
  }
}
