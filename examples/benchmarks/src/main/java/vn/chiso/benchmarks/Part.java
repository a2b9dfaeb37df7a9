package vn.chiso.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts of the table, which may be measured one by one. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are constructors, without state
enum Part {
  /** Full evaluations beside other ways. */
  EVALUATION(EvaluationSection::new),
  /** What-if and streams. */
  PATHS(PathsSection::new),
  /** Statistical audits. */
  AUDIT(AuditSection::new),
  /** Reading and compiling packs. */
  PACKS(PackSection::new),
  /** Memory retained. */
  HEAP(HeapSection::new),
  /** Whole runs of the command. */
  START_UP(StartUpSection::new);

  private final Supplier<Section> section;

  Part(Supplier<Section> section) {
    this.section = section;
  }

  /** Its section. */
  Section section() {
    return section.get();
  }

  /** The part of that name, such as {@code start-up}. */
  static Optional<Part> named(String name) {
    return Arrays.stream(values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
        .findFirst();
  }
}
