package vn.chiso.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.text.Nearest;
import vn.chiso.text.Text;

/** A YAML mapping whose keys are known in advance. */
final class Section extends Fields {
  private final Yaml.Mapping mapping;
  private final Set<String> hopeless = new HashSet<>();
  private boolean absent;

  Section(String file, Yaml.Mapping mapping, Problems problems) {
    super(file, problems);
    this.mapping = mapping;
  }

  /** Reports keys that are neither mandatory nor optional, and mandatory ones that are missing. */
  Section keys(List<String> mandatory, String... optional) {
    List<String> known = new ArrayList<>(mandatory);
    known.addAll(List.of(optional));
    for (String key : mapping.values().keySet()) {
      if (!known.contains(key)) {
        report(key, "yaml.key-unknown", key, Suggestion.of(key, known));
      }
    }
    for (String key : mandatory) {
      if (!mapping.values().containsKey(key)) {
        if (!isMistyped(key, known)) {
          report(key, "yaml.key-missing", key);
        }
        hopeless.add(key);
      }
    }
    return this;
  }

  /** Whether an unknown key is nearly that one, which is told where it stands. */
  private boolean isMistyped(String key, List<String> known) {
    return mapping.values().keySet().stream()
        .filter(typed -> !known.contains(typed))
        .anyMatch(typed -> Nearest.to(typed, known).filter(key::equals).isPresent());
  }

  /** The mapping under a key; where there is none, one of which nothing more is reported. */
  Section section(String key) {
    Optional<Yaml.Mapping> found = under(key, Yaml.Mapping.class, "yaml.want-mapping");
    Section section = section(found.orElse(new Yaml.Mapping(line(key), Map.of())));
    section.absent = found.isEmpty();
    return section;
  }

  /** The mapping under a key that need not be there. */
  Optional<Section> sectionIfAny(String key) {
    return under(key, Yaml.Mapping.class, "yaml.want-mapping").map(this::section);
  }

  /** The mappings in the list under a key. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    under(key, Yaml.Sequence.class, "yaml.want-list")
        .ifPresent(list -> list.values().forEach(value -> addTo(sections, key, value)));
    return sections;
  }

  /** The text in both languages under a key. */
  Text translated(String key) {
    return section(key).bilingual();
  }

  /** This mapping as a text in both languages. */
  Text bilingual() {
    keys(List.of("vi", "en"));
    return new Text(required("vi"), required("en"));
  }

  @Override
  int line() {
    return mapping.line();
  }

  @Override
  int line(String name) {
    Yaml value = mapping.values().get(name);
    return value == null ? line() : value.line();
  }

  @Override
  String text(String name) {
    return under(name, Yaml.Scalar.class, "yaml.want-text")
        .map(Yaml.Scalar::text)
        .orElse("");
  }

  @Override
  boolean isHopeless(String name) {
    return absent || hopeless.contains(name);
  }

  private void addTo(List<Section> sections, String key, Yaml value) {
    if (value instanceof Yaml.Mapping each) {
      sections.add(section(each));
    } else {
      problems().report(file(), value.line(), "yaml.want-mapping", key);
    }
  }

  private Section section(Yaml.Mapping value) {
    return new Section(file(), value, problems());
  }

  private <T extends Yaml> Optional<T> under(String key, Class<T> wanted, String otherwise) {
    Yaml value = mapping.values().get(key);
    if (value == null || wanted.isInstance(value)) {
      return Optional.ofNullable(value).map(wanted::cast);
    }
    report(key, otherwise, key);
    hopeless.add(key);
    return Optional.empty();
  }
}
