package vn.chiso.submission;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** Holds what agencies handed in against what the pack assigns to them. */
final class Expectations {
  private final RulePack pack;
  private final CollectOptions options;
  private final WantedItems wanted;
  private final Map<String, Map<String, Submission>> received = new HashMap<>();

  Expectations(RulePack pack, CollectOptions options) {
    this.pack = pack;
    this.options = options;
    this.wanted = new WantedItems(pack);
  }

  /** A row for every locality, agency and assignment, then one for what nobody asked for. */
  List<Completeness> of(List<Submission> newest) {
    Set<String> localities = new TreeSet<>();
    for (Submission each : newest) {
      localities.add(each.locality());
      received.computeIfAbsent(each.locality(), key -> new HashMap<>()).put(each.agency(), each);
    }
    if (!options.locality().isEmpty()) {
      localities.add(options.locality());
    }
    List<Completeness> rows = new ArrayList<>();
    localities.forEach(locality -> rows.addAll(locality(locality)));
    return rows;
  }

  private List<Completeness> locality(String locality) {
    Map<String, List<Completeness>> byAgency = new LinkedHashMap<>();
    pack.agencies().keySet().forEach(agency -> byAgency.put(agency, new ArrayList<>()));
    Map<String, Set<String>> asked = new HashMap<>();
    List<Assignment> assignments =
        pack.assignments().stream().filter(each -> each.holdsFor(locality)).toList();
    for (Assignment assignment : assignments) {
      for (String agency : assignment.lead()) {
        Objects.requireNonNull(byAgency.get(agency)).add(row(locality, agency, assignment));
        Set<String> items = asked.computeIfAbsent(agency, key -> new LinkedHashSet<>());
        items.addAll(wanted.of(assignment));
        items.addAll(wanted.shared(assignment.indicator(), assignments));
      }
    }
    new TreeSet<>(received.getOrDefault(locality, Map.of()).keySet()).forEach(agency -> {
      List<Completeness> rows = byAgency.computeIfAbsent(agency, key -> new ArrayList<>());
      beyond(locality, agency, asked.getOrDefault(agency, Set.of())).forEach(rows::add);
    });
    return byAgency.values().stream().flatMap(List::stream).toList();
  }

  private Completeness row(String locality, String agency, Assignment assignment) {
    Submission submission = submission(locality, agency);
    Set<String> expected = wanted.of(assignment);
    Set<String> given = given(submission);
    Set<String> elsewhere = assignment.lead().stream()
        .filter(other -> !other.equals(agency))
        .flatMap(other -> given(submission(locality, other)).stream())
        .filter(item -> !given.contains(item))
        .collect(toCollection(TreeSet::new));
    Set<String> optional = wanted.optional(assignment.indicator());
    List<String> heard = submission == null ? List.of() : submission.header().consulted();
    return new Completeness(
        locality,
        agency,
        pack.framework().node(assignment.indicator()).map(Node::reference).orElseThrow(),
        assignment.part(),
        submission == null ? "" : submission.id(),
        Completeness.Timing.of(submission, deadline(assignment), options.asOf()),
        new Completeness.Items(
            expected.stream().filter(given::contains).toList(),
            expected.stream()
                .filter(item ->
                    !given.contains(item) && !elsewhere.contains(item) && !optional.contains(item))
                .toList(),
            expected.stream().filter(elsewhere::contains).toList(),
            withoutEvidence(submission, expected)),
        assignment.coordinating().stream().filter(heard::contains).toList(),
        assignment.coordinating().stream().filter(code -> !heard.contains(code)).toList());
  }

  /** What an agency handed in without being asked for it by any assignment. */
  private List<Completeness> beyond(String locality, String agency, Set<String> asked) {
    Submission submission = Objects.requireNonNull(submission(locality, agency));
    List<String> more =
        given(submission).stream().filter(item -> !asked.contains(item)).toList();
    if (more.isEmpty() && !asked.isEmpty()) {
      return List.of();
    }
    return List.of(new Completeness(
        locality,
        agency,
        "",
        "",
        submission.id(),
        Completeness.Timing.of(submission, options.common().header().deadline(), options.asOf()),
        new Completeness.Items(more, List.of(), List.of(), List.of()),
        List.of(),
        List.of()));
  }

  private @Nullable LocalDate deadline(Assignment assignment) {
    LocalDate stated = options.common().header().deadline();
    return pack.manifest().due(stated, assignment.deadline());
  }

  private @Nullable Submission submission(String locality, String agency) {
    return received.getOrDefault(locality, Map.of()).get(agency);
  }

  /** What can be used of what an agency handed in: figures of this edition's year. */
  private Set<String> given(@Nullable Submission submission) {
    return submission == null
        ? Set.of()
        : submission.entries().stream()
            .filter(entry -> entry.value() != null)
            .filter(entry -> entry.year() == pack.manifest().dataYear())
            .map(Entry::item)
            .collect(toCollection(TreeSet::new));
  }

  private List<String> withoutEvidence(@Nullable Submission submission, Set<String> expected) {
    if (submission == null) {
      return List.of();
    }
    List<String> documents = submission.evidence().stream().map(Evidence::id).toList();
    Set<String> without = submission.entries().stream()
        .filter(entry -> !entry.typed().isEmpty())
        .filter(entry -> entry.evidence().stream().noneMatch(documents::contains))
        .map(Entry::item)
        .collect(toCollection(TreeSet::new));
    return expected.stream()
        .filter(item -> without.contains(item) && needsEvidence(item))
        .toList();
  }

  private boolean needsEvidence(String code) {
    Item item = pack.items().get(code);
    return item != null && item.evidenceRequired();
  }
}
