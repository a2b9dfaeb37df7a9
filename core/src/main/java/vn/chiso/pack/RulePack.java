package vn.chiso.pack;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.chiso.cache.RuleCache;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Plausible;
import vn.chiso.fact.Rubric;
import vn.chiso.fact.RubricRow;
import vn.chiso.fact.Threshold;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Gap;
import vn.chiso.framework.Item;
import vn.chiso.framework.Locality;
import vn.chiso.framework.LocalityGroups;

/**
 * One edition of an index as data and rules (bộ quy tắc): framework, items, agencies, reference
 * data and the text of its rules, all read and checked.
 *
 * <p>Immutable and thread-safe. Reading one takes a moment; compiling its rules is the evaluator's
 * work.
 */
public final class RulePack {
  private final PackContent content;
  private final PackTexts texts;
  private final Compilation compilation;

  RulePack(PackContent content, PackTexts texts, Compilation compilation) {
    this.content = content;
    this.texts = texts;
    this.compilation = compilation;
  }

  /**
   * The pack of that id that ships on the class path.
   *
   * @throws IllegalArgumentException if there is no such pack; the message names those there are
   * @throws RulePackException if it has problems
   */
  public static RulePack builtIn(String id) {
    return BuiltIn.read(id);
  }

  /** The ids of the packs on the class path, sorted. */
  public static List<String> builtInIds() {
    return BuiltIn.ids();
  }

  /**
   * The pack in a folder.
   *
   * @throws RulePackException if it has problems, the folder's absence among them
   */
  public static RulePack directory(Path folder) {
    return PackReader.read(folder, RuleStore.NONE);
  }

  /**
   * The pack in a folder, with its rules as they were compiled before, if the cache has them and no
   * file of the pack has changed since.
   *
   * @param cache takes the compiled rules when an evaluator is created
   * @throws RulePackException if it has problems, the folder's absence among them
   */
  public static RulePack directory(Path folder, RuleCache cache) {
    return PackReader.read(folder, new CacheStore(cache));
  }

  /**
   * The pack in a folder or, where the path leads to a file, in a zip archive or jar: at its root
   * or in the one folder there that is a pack. The same files give the same pack, wherever they
   * lie. An archive is read into memory as a whole and may be replaced at any time.
   *
   * @throws RulePackException if it has problems, its absence and unsafe entries among them: paths
   *     that leave the archive, links, names that occur twice, archives that unpack to more than
   *     100 MB
   */
  public static RulePack of(Path path) {
    return PackReader.readAny(path, RuleStore.NONE);
  }

  /**
   * The pack in a folder or in an archive as {@link #of(Path)} reads it, with its rules as they
   * were compiled before as {@link #directory(Path, RuleCache)} finds them.
   *
   * @throws RulePackException if it has problems, its absence and unsafe entries among them
   */
  public static RulePack of(Path path, RuleCache cache) {
    return PackReader.readAny(path, new CacheStore(cache));
  }

  PackContent content() {
    return content;
  }

  /**
   * This pack with other weights in its tree, to ask what would be if (giả định). Its rules stay as
   * they are and needn't be compiled again.
   *
   * @param weights weights by id or code of the node, relative among siblings
   * @throws IllegalArgumentException if there is no such node, or a weight isn't greater than 0 and
   *     at most 10
   */
  public RulePack weighing(Map<String, BigDecimal> weights) {
    Framework weighed = framework().weighing(weights);
    return new RulePack(content.with(weighed), texts, compilation.ofAltered());
  }

  /** Its id, such as {@code pii-2023}. */
  public String id() {
    return content.manifest().id();
  }

  /** What {@code pack.yaml} says about the edition. */
  public Manifest manifest() {
    return content.manifest();
  }

  /** The scoring method. */
  public Settings settings() {
    return content.manifest().settings();
  }

  /** The tree. */
  public Framework framework() {
    return content.framework();
  }

  /** What the official framework has and this pack lacks, in the order of the file. */
  public List<Gap> gaps() {
    return content.gaps();
  }

  /** The data items by code, in the order of the file. */
  public Map<String, Item> items() {
    return content.items();
  }

  /** The agencies by code, in the order of the file. */
  public Map<String, Agency> agencies() {
    return content.agencies();
  }

  /** Who answers for what. */
  public List<Assignment> assignments() {
    return content.assignments();
  }

  /** The localities by code, in the order of the file. */
  public Map<String, Locality> localities() {
    return content.localities();
  }

  /**
   * A way to put localities into groups: {@code region}, or one of {@code reference/groups.csv}.
   */
  public Optional<LocalityGroups> groups(String grouping) {
    return grouping.equals(LocalityGroups.REGION)
        ? Optional.of(LocalityGroups.byRegion(localities()))
        : content.groups().stream().filter(each -> each.name().equals(grouping)).findFirst();
  }

  /** The limits checks use. */
  public List<Threshold> thresholds() {
    return content.thresholds();
  }

  /** Points per item of indicators scored by points. */
  public List<Rubric> rubrics() {
    return content.rubrics();
  }

  /** The rows of rubrics by bands, by file and line. */
  public List<RubricRow> rubricRows() {
    return content.rubricRows();
  }

  /** The size figures have, and the slips in their units. */
  public List<Plausible> plausible() {
    return content.plausible();
  }

  /** The edition's goalposts by indicator id; indicators without goalposts are absent. */
  public Map<String, Goalposts> goalposts() {
    return content.goalposts();
  }

  /** The words of a check. */
  public Optional<CheckText> checkText(String check) {
    return Optional.ofNullable(content.checkTexts().get(check));
  }

  /** The rules of all stages, by file and line. */
  public List<RuleInfo> rules() {
    return content.rules();
  }

  /**
   * What nothing is wrong with, but what an analyst has to look at: formulas whose unit can't be
   * told from how they are written, so that nobody checked it. In the order of the rules; found
   * anew at each call.
   */
  public List<PackProblem> notes() {
    return UnitLint.untold(this);
  }

  /**
   * The text files it was read from, by path, without those under {@code golden} and without what
   * no reader looks at.
   *
   * @throws RulePackException if they can't be read any more
   */
  public List<PackFile> files() {
    return texts.files().get().stream()
        .filter(file -> PackLayout.isOfInterest(file.path()))
        .toList();
  }

  /**
   * The DRL files, by path, then the rules that rows of {@code *.rubric.csv} mean, as DRL in files
   * of the same name, each on the line of its row, then those of other tables.
   */
  public List<PackFile> ruleFiles() {
    List<PackFile> files =
        new ArrayList<>(texts.files().get().stream().filter(PackLayout::isRules).toList());
    files.addAll(RubricRules.files(rubricRows()));
    files.addAll(content.tables());
    return List.copyOf(files);
  }

  /**
   * What its authors say about it in {@code CHANGES.md}, as Markdown: sources, reasons, what is
   * unknown (nội dung thay đổi). Empty if there is no such file.
   */
  public Optional<String> changes() {
    return texts.files().get().stream()
        .filter(file -> file.path().equals(PackLayout.CHANGES))
        .map(PackFile::text)
        .findFirst();
  }

  /** The {@code *.cases.yaml} files, by path. */
  public List<PackFile> caseFiles() {
    return texts.files().get().stream().filter(PackLayout::isCases).toList();
  }

  /**
   * The SHA-256 over all its files, cases and golden figures included, in hexadecimal digits: the
   * same for the same files wherever they lie. Computed from the files as they are when it is first
   * asked for, where the pack lies in a folder or on the class path.
   *
   * @throws RulePackException if files under {@code golden} can't be read
   */
  public String contentHash() {
    return texts.hash().get();
  }

  /**
   * The files under {@code golden}, by path: datasets, and figures that must come out of them (số
   * liệu đối chứng). Read when asked for, for evaluating has no need of them.
   *
   * @throws RulePackException if they can't be read
   */
  public List<PackFile> goldenFiles() {
    return texts.golden().get().stream()
        .filter(file -> PackLayout.isGolden(file.path()))
        .toList();
  }

  /**
   * The compiled rules: those that ship with the pack or were kept before, or else what a compiler
   * makes of them, which is then kept where the pack was read with a cache.
   *
   * @param compiler compiles the rules of this pack
   */
  public CompiledRules compiledRules(Supplier<CompiledRules> compiler) {
    return compilation.rules(content, compiler);
  }

  /**
   * Writes the compiled rules to the classes of the module that ships this pack, unless they are
   * there already. For builds.
   *
   * @param classes the folder of classes
   * @param compiler compiles the rules of this pack
   * @return whether they had to be written
   * @throws IOException if they can't be written
   */
  public boolean precompile(Path classes, Supplier<CompiledRules> compiler) throws IOException {
    return compilation.ship(classes, content, compiler);
  }
}
