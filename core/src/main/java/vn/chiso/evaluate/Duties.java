package vn.chiso.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Expected;
import vn.chiso.fact.LeadAgency;
import vn.chiso.fact.Role;
import vn.chiso.framework.Assignment;
import vn.chiso.pack.Stage;
import vn.chiso.score.Value;

/** Who in one locality has to submit what by when, and what of it is lacking. */
final class Duties {
  private final Plan plan;
  private final LocalFacts facts;
  private final Outcomes outcomes;
  private final List<Assignment> assignments;
  private final @Nullable LocalDate deadline;

  /** @param deadline the dataset's own deadline, null if it leaves deadlines to the pack */
  Duties(Plan plan, Checked local, @Nullable LocalDate deadline) {
    this.plan = plan;
    this.facts = local.facts().get();
    this.outcomes = local.outcomes();
    this.deadline = deadline;
    String code = local.locality().code();
    this.assignments = of(plan, code).toList();
  }

  /** The assignments that hold for a locality alone or for all. */
  static Stream<Assignment> of(Plan plan, String locality) {
    return plan.pack().assignments().stream().filter(each -> each.holdsFor(locality));
  }

  private List<String> items(Assignment assignment) {
    Place place = plan.place(assignment.indicator());
    return assignment.items().isEmpty() && place != null ? place.items() : assignment.items();
  }

  /** The items assigned, each once. */
  List<Expected> expected() {
    Map<String, Expected> expected = new LinkedHashMap<>();
    for (Assignment assignment : assignments) {
      for (String item : items(assignment)) {
        expected.putIfAbsent(
            item,
            new Expected(
                item,
                assignment.indicator(),
                assignment.lead(),
                due(assignment.deadline()),
                isLacking(item, assignment.indicator())));
      }
    }
    return List.copyOf(expected.values());
  }

  private @Nullable LocalDate due(@Nullable LocalDate assigned) {
    return plan.pack().manifest().due(deadline, assigned);
  }

  private boolean isLacking(String item, String indicator) {
    Place place = plan.place(indicator);
    return place != null
        && !facts.refused().containsKey(item)
        && !facts.data().containsKey(item)
        && outcomes.of(place).value() instanceof Value.Unknown
        && isNeeded(item);
  }

  /** Whether no formula can do without it: one that asks for its absence can. */
  private boolean isNeeded(String item) {
    return plan.pack().rules().stream()
        .noneMatch(rule -> rule.stage() == Stage.FORMULA && rule.itemsExcluded().contains(item));
  }

  /** The agencies that lead, each once. */
  List<LeadAgency> leads() {
    List<Expected> expected = expected();
    Set<String> codes = new LinkedHashSet<>();
    assignments.forEach(assignment -> codes.addAll(assignment.lead()));
    List<LeadAgency> leads = new ArrayList<>();
    for (String code : codes) {
      leads.add(new LeadAgency(
          code,
          assignments.stream()
              .filter(each -> each.lead().contains(code))
              .map(each -> due(each.deadline()))
              .filter(Objects::nonNull)
              .min(LocalDate::compareTo)
              .orElse(null),
          expected.stream().anyMatch(each -> each.lacking() && each.agencies().contains(code))));
    }
    return leads;
  }

  /**
   * What an agency has to do with an item: by the assignments that name the item, or as the lead of
   * an indicator that shares it.
   */
  Role role(String item, String agency) {
    List<Assignment> naming =
        assignments.stream().filter(each -> items(each).contains(item)).toList();
    if (naming.isEmpty() || agency.isEmpty()) {
      return Role.UNKNOWN;
    }
    if (assignments.stream()
        .filter(each -> naming.contains(each) || sharesItem(each, item, naming))
        .anyMatch(each -> each.lead().contains(agency))) {
      return Role.LEAD;
    }
    return naming.stream().anyMatch(each -> each.coordinating().contains(agency))
        ? Role.COORDINATING
        : Role.NONE;
  }

  private boolean sharesItem(Assignment other, String item, List<Assignment> naming) {
    Place place = plan.place(other.indicator());
    return place != null
        && place.items().contains(item)
        && naming.stream().noneMatch(each -> each.indicator().equals(other.indicator()));
  }
}
