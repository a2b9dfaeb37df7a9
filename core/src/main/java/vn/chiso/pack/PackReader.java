package vn.chiso.pack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Gap;

/** Reads a pack as a whole. Goes on after every problem, so that all are known at once. */
final class PackReader {
  private final String name;
  private final PackFiles files;
  private final Problems problems;

  private PackReader(String name, Collection<PackFile> files, Problems problems) {
    this.name = name;
    this.files = new PackFiles(files);
    this.problems = problems;
  }

  /**
   * The pack in a folder.
   *
   * @throws RulePackException if it has problems
   */
  static RulePack read(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    String name = String.valueOf(absolute.getFileName());
    Problems problems = new Problems();
    List<PackFile> files = PackFolder.read(absolute, problems);
    if (files.isEmpty() && !problems.isEmpty()) {
      throw new RulePackException(name, problems.all());
    }
    return new PackReader(name, files, problems).read();
  }

  /**
   * The pack of that name that consists of these files.
   *
   * @throws RulePackException if it has problems
   */
  static RulePack read(String name, Collection<PackFile> files) {
    return new PackReader(name, files, new Problems()).read();
  }

  private RulePack read() {
    PackLayout.check(files, problems);
    Optional<Manifest> manifest = ManifestReader.read(files, name, problems);
    FrameworkReader.Reading tree = FrameworkReader.read(
        files, manifest.map(found -> found.settings().coverage()).orElse(Map.of()), problems);
    IndicatorReader.Reading indicators =
        IndicatorReader.read(files, tree.indicatorCodes(), problems);
    ItemReader.Reading items = ItemReader.read(files, tree.nodeCodes(), problems);
    ReferenceReader.Reading reference =
        ReferenceReader.read(files, tree.indicatorCodes(), problems);
    AgencyReader.Reading agencies = AgencyReader.read(
        files,
        new AgencyReader.References(
            tree.indicatorCodes(), items.codes(), reference.localityCodes()),
        problems);
    Catalogue catalogue = Catalogue.read(
        files, tree.indicatorCodes(), indicators, items.codes(), reference, problems);
    List<Gap> gaps = GapReader.read(files, tree.nodeCodes(), problems);
    List<RuleInfo> rules = RuleFiles.read(files, catalogue, problems);
    if (manifest.isEmpty() || !problems.isEmpty()) {
      throw new RulePackException(name, problems.all());
    }
    return new RulePack(new PackContent(
        manifest.get(),
        Framework.of(tree.nodes(), indicators.indicators().values()),
        gaps,
        Collections.unmodifiableMap(items.items()),
        Collections.unmodifiableMap(agencies.agencies()),
        agencies.assignments(),
        Collections.unmodifiableMap(reference.localities()),
        reference.thresholds(),
        catalogue.rubrics(),
        Collections.unmodifiableMap(reference.goalposts()),
        Collections.unmodifiableMap(catalogue.checkTexts()),
        rules,
        files.all().stream().filter(PackLayout::isRules).toList(),
        files.all().stream().filter(PackLayout::isCases).toList()));
  }
}
