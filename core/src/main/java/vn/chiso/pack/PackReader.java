package vn.chiso.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.RubricRow;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Gap;
import vn.chiso.framework.LocalityGroups;
import vn.chiso.unit.Units;

/** Reads a pack as a whole. Goes on after every problem, so that all are known at once. */
final class PackReader {
  private final String name;
  private final RuleReader reader;
  private final PackFiles files;
  private final Problems problems;

  private PackReader(String name, RuleReader reader, PackFiles files, Problems problems) {
    this.name = name;
    this.reader = reader;
    this.files = files;
    this.problems = problems;
  }

  /**
   * The pack in a folder, or in an archive where the path leads to a file.
   *
   * @throws RulePackException if it has problems
   */
  static RulePack readAny(Path path, RuleStore store) {
    return Files.isRegularFile(path) ? archive(path, store) : read(path, store);
  }

  /**
   * The pack in a folder.
   *
   * @throws RulePackException if it has problems
   */
  static RulePack read(Path folder, RuleStore store) {
    Path absolute = folder.toAbsolutePath().normalize();
    Path last = absolute.getFileName();
    String name = last == null ? absolute.toString() : last.toString();
    Problems problems = new Problems();
    if (Files.isDirectory(absolute) && !Files.exists(absolute.resolve(ManifestReader.FILE))) {
      // Somebody named the wrong folder: what else lies there says nothing.
      problems.report(ManifestReader.FILE, 0, "folder.no-pack", absolute);
      throw new RulePackException(name, problems.all());
    }
    SortedMap<String, byte[]> files = PackFolder.read(absolute, problems);
    if (Files.exists(absolute.resolve(Checksums.FILE))) {
      Checksums.check(PackFolder.all(absolute, problems), problems);
    }
    // Whoever only evaluates has no need of figures to compare with.
    return read(
        name, new BytesOrigin(files, later -> PackFolder.golden(absolute, later)), store, problems);
  }

  private static RulePack archive(Path file, RuleStore store) {
    Problems problems = new Problems();
    PackArchive.Found found = PackArchive.read(file, problems);
    Checksums.check(found.files(), problems);
    Map<Boolean, SortedMap<String, byte[]>> files = found.files().entrySet().stream()
        .filter(each -> PackLayout.isText(each.getKey()))
        .collect(Collectors.partitioningBy(
            each -> PackLayout.isGolden(each.getKey()),
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first, TreeMap::new)));
    SortedMap<String, byte[]> golden = Objects.requireNonNull(files.get(true));
    return read(
        found.name(),
        new BytesOrigin(Objects.requireNonNull(files.get(false)), later -> golden),
        store,
        problems);
  }

  private static RulePack read(
      String name, BytesOrigin origin, RuleStore store, Problems problems) {
    if (origin.bytes().isEmpty() && !problems.isEmpty()) {
      throw new RulePackException(name, problems.all());
    }
    return read(name, (PackOrigin) origin, problems.isEmpty() ? store : RuleStore.NONE, problems);
  }

  /**
   * The pack of that name.
   *
   * @throws RulePackException if it has problems
   */
  static RulePack read(String name, PackOrigin origin, RuleStore store) {
    return read(name, origin, store, new Problems());
  }

  private static RulePack read(String name, PackOrigin origin, RuleStore store, Problems problems) {
    RuleReader reader = RuleFiles.reader();
    String hash = store == RuleStore.NONE ? "" : origin.hash();
    Compilation compilation = Compilation.of(name, hash, store, reader);
    // A pack that was found sound needs no second look.
    Optional<PackContent> known = compilation.content();
    PackTexts texts = new PackTexts(
        () -> sound(name, origin::files),
        () -> sound(name, origin::golden),
        () -> ContentHash.of(sound(name, origin::all)));
    if (known.isPresent()) {
      return new RulePack(known.get(), texts, compilation);
    }
    PackFiles files = new PackFiles(origin.files(problems));
    PackContent content = new PackReader(name, reader, files, problems).read();
    List<PackFile> kept = files.all();
    return new RulePack(
        content, new PackTexts(() -> kept, texts.golden(), texts.hash()), compilation);
  }

  /** Files that are read later than the others. */
  private static List<PackFile> sound(String name, Function<Problems, List<PackFile>> reading) {
    Problems problems = new Problems();
    List<PackFile> files = reading.apply(problems);
    if (!problems.isEmpty()) {
      throw new RulePackException(name, problems.all());
    }
    return files.stream()
        .map(file -> new PackFile(file.path(), PlainText.clean(file.text())))
        .sorted(Comparator.comparing(PackFile::path))
        .toList();
  }

  private PackContent read() {
    problems.within(files);
    PackLayout.check(files, problems);
    Optional<Manifest> manifest = ManifestReader.read(files, name, problems);
    Readings readings = readings(
        manifest.map(Manifest::settings).orElse(null),
        manifest.map(Manifest::dataYear).orElse(0));
    manifest
        .map(Manifest::focalAgency)
        .filter(code -> !code.isEmpty() && !readings.agencies().agencies().containsKey(code))
        .ifPresent(code -> problems.report(ManifestReader.FILE, 0, "manifest.focal-agency", code));
    if (manifest.isEmpty() || !problems.isEmpty()) {
      // All that is wrong at once: what only the compiler finds, too.
      List<PackFile> ruleFiles = new ArrayList<>(files.rules());
      readings.ratios().rules().ifPresent(ruleFiles::add);
      reader.compile(ruleFiles, readings.rules().sound(), problems::add);
      throw new RulePackException(name, problems.quoted());
    }
    return content(manifest.get(), readings);
  }

  private record Readings(
      FrameworkReader.Reading tree,
      List<Gap> gaps,
      IndicatorReader.Reading indicators,
      ItemReader.Reading items,
      ReferenceReader.Reading reference,
      List<LocalityGroups> groups,
      AgencyReader.Reading agencies,
      Catalogue catalogue,
      List<RubricRow> rubricRows,
      RatioReader.Reading ratios,
      RuleFiles.Reading rules) {}

  private Readings readings(@Nullable Settings settings, int dataYear) {
    FrameworkReader.Reading tree = FrameworkReader.read(files, settings, problems);
    Codes codes = tree.indicatorCodes();
    GroupReader groups = GroupReader.read(files, problems);
    UnitNames names = UnitNames.read(files, problems);
    IndicatorReader.Reading indicators =
        IndicatorReader.read(files, codes, settings, groups.names(), names, problems);
    ItemReader.Reading items = ItemReader.read(files, tree.nodeCodes(), names, problems);
    ReferenceReader.Reading reference = ReferenceReader.read(files, codes, names, problems);
    MethodLint.run(tree, indicators, reference, problems);
    AgencyReader.References references =
        new AgencyReader.References(codes, items.codes(), reference.localityCodes(), dataYear);
    AgencyReader.Reading agencies = AgencyReader.read(files, references, problems);
    Catalogue catalogue =
        Catalogue.read(files, codes, indicators, items.codes(), reference, names, problems);
    names.reportUnused();
    List<Gap> gaps = GapReader.read(files, tree.nodeCodes(), problems);
    RubricRowReader.Reading rubrics = RubricRowReader.read(files, codes, items, problems);
    Units units = UnitReader.read(files, problems);
    RatioReader.Reading ratios = RatioReader.read(files, codes, indicators, items, units, problems);
    RuleFiles.Reading rules = RuleFiles.read(files, reader, catalogue, rubrics, ratios, problems);
    UnitLint.check(rules.rules(), catalogue, items.items(), units, problems);
    return new Readings(
        tree,
        gaps,
        indicators,
        items,
        reference,
        groups.groups(reference.localityCodes()),
        agencies,
        catalogue,
        rubrics.rows(),
        ratios,
        rules);
  }

  private static PackContent content(Manifest manifest, Readings readings) {
    return new PackContent(
        manifest,
        Framework.of(readings.tree().nodes(), readings.ratios().indicators().values()),
        readings.gaps(),
        Collections.unmodifiableMap(readings.items().items()),
        Collections.unmodifiableMap(readings.agencies().agencies()),
        readings.agencies().assignments(),
        Collections.unmodifiableMap(readings.reference().localities()),
        readings.groups(),
        List.copyOf(readings.reference().thresholds()),
        readings.catalogue().rubrics(),
        readings.rubricRows(),
        readings.catalogue().plausible(),
        Collections.unmodifiableMap(readings.reference().goalposts()),
        Collections.unmodifiableMap(readings.rules().catalogue().checkTexts()),
        readings.rules().rules(),
        readings.ratios().rules().map(List::of).orElse(List.of()));
  }
}
