package vn.chiso.xlsx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.dataset.Entry;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Locality;
import vn.chiso.pack.RulePack;

/**
 * What one lead agency is asked for (phiếu cung cấp số liệu), before it has the form of a file.
 *
 * @param pack the edition
 * @param locality the locality the figures are about
 * @param agency the lead agency
 * @param sections what it answers for, in the order of the assignments
 * @param previous last year's figures by item
 */
public record Form(
    RulePack pack,
    Locality locality,
    Agency agency,
    List<FormSection> sections,
    Map<String, EarlierFigure> previous) {
  public Form {
    sections = List.copyOf(sections);
    previous = Map.copyOf(previous);
  }

  /**
   * The forms of all lead agencies of a locality, in the order of the pack's agencies.
   *
   * @param earlier a dataset whose figures of earlier years are shown as last year's, its own and
   *     those in its {@code previous.csv}; or an empty one
   */
  public static List<Form> all(RulePack pack, Locality locality, Dataset earlier) {
    Map<String, EarlierFigure> previous = previous(pack, locality, earlier);
    Map<String, List<FormSection>> sections = new LinkedHashMap<>();
    for (Assignment assignment : pack.assignments()) {
      boolean here = assignment.holdsFor(locality.code());
      if (here) {
        FormSection section = FormSection.of(pack, assignment);
        assignment
            .lead()
            .forEach(agency ->
                sections.computeIfAbsent(agency, key -> new ArrayList<>()).add(section));
      }
    }
    return pack.agencies().values().stream()
        .filter(agency -> sections.containsKey(agency.code()))
        .map(agency -> new Form(
            pack, locality, agency, Objects.requireNonNull(sections.get(agency.code())), previous))
        .toList();
  }

  /** Each item's latest figure that is older than the edition's. */
  private static Map<String, EarlierFigure> previous(
      RulePack pack, Locality locality, Dataset earlier) {
    Map<String, EarlierFigure> latest = new LinkedHashMap<>();
    Stream.concat(earlier.entries().stream().flatMap(Form::figure), earlier.previous().stream())
        .filter(figure -> figure.locality().equals(locality.code()))
        .filter(figure -> figure.year() < pack.manifest().dataYear())
        .forEach(figure -> latest.merge(
            figure.item(), figure, (old, young) -> young.year() > old.year() ? young : old));
    return latest;
  }

  private static Stream<EarlierFigure> figure(Entry entry) {
    return entry.value() == null
        ? Stream.empty()
        : Stream.of(new EarlierFigure(
            entry.locality(), entry.item(), entry.year(), entry.value(), "", entry.origin()));
  }

  /** The name of its file: {@code phieu-so-khcn.xlsx}. */
  public String fileName() {
    return "phieu-" + agency.code() + ".xlsx";
  }

  /** Whether it shows any of last year's figures. */
  public boolean hasPrevious() {
    return lines().anyMatch(line -> previous.containsKey(line.code()));
  }

  Stream<FormLine> lines() {
    return sections.stream().flatMap(section -> section.lines().stream());
  }

  /** The earliest of its deadlines. */
  Optional<LocalDate> deadline() {
    return sections.stream()
        .flatMap(section -> section.deadline().stream())
        .min(Comparator.naturalOrder());
  }

  /** The agencies to be heard on what it answers for. */
  List<Agency> coordinating() {
    Set<String> codes = new LinkedHashSet<>();
    sections.forEach(section -> codes.addAll(section.coordinating()));
    codes.remove(agency.code());
    return codes.stream()
        .flatMap(code -> Optional.ofNullable(pack.agencies().get(code)).stream())
        .toList();
  }

  /** The department to send it to, where the pack has one. */
  Optional<Agency> focal() {
    return Optional.ofNullable(pack.agencies().get(pack.manifest().focalAgency()));
  }
}
