package vn.chiso.pack;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Gap;
import vn.chiso.framework.Level;

/** Reads a pack as a whole. Goes on after every problem, so that all are known at once. */
final class PackReader {
  private final String name;
  private final PackFiles files;
  private final Problems problems;
  private final RuleReader reader = RuleFiles.reader();
  private final Compilation compilation;

  private PackReader(
      String name, Collection<PackFile> files, RuleStore store, Problems problems) {
    this.name = name;
    this.files = new PackFiles(files);
    this.problems = problems;
    this.compilation = Compilation.of(this.files, reader, store);
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
    List<PackFile> files = PackFolder.read(absolute, problems);
    if (files.isEmpty() && !problems.isEmpty()) {
      throw new RulePackException(name, problems.all());
    }
    return new PackReader(name, files, store, problems).read();
  }

  /**
   * The pack of that name that consists of these files.
   *
   * @throws RulePackException if it has problems
   */
  static RulePack read(String name, Collection<PackFile> files, RuleStore store) {
    return new PackReader(name, files, store, new Problems()).read();
  }

  private RulePack read() {
    PackLayout.check(files, problems);
    Optional<Manifest> manifest = ManifestReader.read(files, name, problems);
    Readings readings =
        readings(manifest.map(found -> found.settings().coverage()).orElse(Map.of()));
    if (manifest.isEmpty() || !problems.isEmpty()) {
      throw new RulePackException(name, problems.all());
    }
    return new RulePack(content(manifest.get(), readings), compilation);
  }

  private record Readings(
      FrameworkReader.Reading tree,
      List<Gap> gaps,
      IndicatorReader.Reading indicators,
      ItemReader.Reading items,
      ReferenceReader.Reading reference,
      AgencyReader.Reading agencies,
      Catalogue catalogue,
      List<RuleInfo> rules) {}

  private Readings readings(Map<Level, BigDecimal> coverage) {
    FrameworkReader.Reading tree = FrameworkReader.read(files, coverage, problems);
    Codes codes = tree.indicatorCodes();
    IndicatorReader.Reading indicators = IndicatorReader.read(files, codes, problems);
    ItemReader.Reading items = ItemReader.read(files, tree.nodeCodes(), problems);
    ReferenceReader.Reading reference = ReferenceReader.read(files, codes, problems);
    AgencyReader.References references =
        new AgencyReader.References(codes, items.codes(), reference.localityCodes());
    AgencyReader.Reading agencies = AgencyReader.read(files, references, problems);
    Catalogue catalogue =
        Catalogue.read(files, codes, indicators, items.codes(), reference, problems);
    List<Gap> gaps = GapReader.read(files, tree.nodeCodes(), problems);
    // Rules found sound before need no second look.
    List<RuleInfo> rules = compilation
        .infos()
        .orElseGet(() -> RuleFiles.read(files, reader, catalogue, problems));
    return new Readings(tree, gaps, indicators, items, reference, agencies, catalogue, rules);
  }

  private PackContent content(Manifest manifest, Readings readings) {
    return new PackContent(
        manifest,
        Framework.of(readings.tree().nodes(), readings.indicators().indicators().values()),
        readings.gaps(),
        Collections.unmodifiableMap(readings.items().items()),
        Collections.unmodifiableMap(readings.agencies().agencies()),
        readings.agencies().assignments(),
        Collections.unmodifiableMap(readings.reference().localities()),
        List.copyOf(readings.reference().thresholds()),
        readings.catalogue().rubrics(),
        Collections.unmodifiableMap(readings.reference().goalposts()),
        Collections.unmodifiableMap(readings.catalogue().checkTexts()),
        readings.rules(),
        files.all().stream().filter(PackLayout::isRules).toList(),
        files.all().stream().filter(PackLayout::isCases).toList());
  }
}
