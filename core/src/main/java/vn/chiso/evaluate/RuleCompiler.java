package vn.chiso.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import vn.chiso.pack.CompiledRules;
import vn.chiso.pack.GuardedLoader;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.RuleReader;
import vn.chiso.text.Messages;

/**
 * Compiles DRL to the executable model. The compiler's own messages seldom know line or rule, so
 * when a set of files fails, rules are compiled by ever fewer until each that fails stands alone.
 */
final class RuleCompiler {
  private static final Messages MESSAGES = Messages.of(RuleReader.class);
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  private static final ClassLoader LOADER =
      GuardedLoader.compiling(RuleCompiler.class.getClassLoader());

  private RuleCompiler() {}

  /**
   * The compiled rules of a pack, all stages together.
   *
   * @throws RulePackException if they don't compile; lists every problem with file and line
   */
  static CompiledRules compile(RulePack pack) {
    List<PackFile> files = pack.ruleFiles();
    if (pack.rules().isEmpty()) {
      return new CompiledRules(List.of(), Map.of());
    }
    List<PackProblem> refused = Wall.problems(files);
    if (!refused.isEmpty()) {
      throw new RulePackException(pack.id(), refused);
    }
    Outcome whole = build(files);
    if (whole.rules() != null) {
      return whole.rules();
    }
    List<PackProblem> found = problems(files, pack.rules());
    throw new RulePackException(
        pack.id(), found.isEmpty() ? List.of(unknown(files.get(0), whole)) : found);
  }

  /** What keeps rules from being compiled; others in their files are passed over. */
  static List<PackProblem> problems(List<PackFile> files, List<RuleInfo> rules) {
    Map<String, RuleInfo> byName = new LinkedHashMap<>();
    rules.forEach(rule -> byName.putIfAbsent(rule.qualifiedName(), rule));
    List<PackProblem> found = new ArrayList<>();
    search(new RulesAlone(files), List.copyOf(byName.values()), found);
    return found;
  }

  /** Halves the rules until those that don't compile stand alone. */
  private static void search(RulesAlone files, List<RuleInfo> rules, List<PackProblem> found) {
    if (rules.isEmpty()) {
      return;
    }
    List<PackFile> some = files.of(rules);
    Outcome outcome = build(some);
    if (outcome.rules() != null) {
      return;
    }
    if (rules.size() == 1) {
      RuleInfo rule = rules.get(0);
      found.addAll(new CompileErrors(files.file(rule), rule).problems(outcome.errors()));
    } else {
      int half = rules.size() / 2;
      search(files, rules.subList(0, half), found);
      search(files, rules.subList(half, rules.size()), found);
    }
  }

  /** What goes wrong with all rules together and with none of them alone. */
  private static PackProblem unknown(PackFile file, Outcome outcome) {
    String errors = String.join("; ", outcome.errors());
    return new PackProblem(
        file.path(),
        0,
        MESSAGES.text("compile.together", errors),
        MESSAGES.text("compile.together.hint"));
  }

  private record Outcome(@Nullable CompiledRules rules, List<String> errors) {}

  /**
   * A place that fits the file's package, which the compiler wants, is unique, which it needs, and
   * ends like rules, by which it knows them.
   */
  private static String place(PackFile file) {
    Matcher matcher = PACKAGE.matcher(file.text());
    String folder = matcher.find() ? matcher.group(1).replace('.', '/') + '/' : "";
    String end = file.path().endsWith(".drl") ? "" : ".drl";
    return "src/main/resources/" + folder + file.path().replace('/', '_') + end;
  }

  /** The compiler's errors, without the generated Java it lists where there is more to say. */
  private static List<String> errors(KieBuilder builder) {
    List<String> all = builder.getResults().getMessages(Message.Level.ERROR).stream()
        .map(Message::getText)
        .distinct()
        .toList();
    List<String> telling =
        all.stream().filter(text -> !text.startsWith("Java source of")).toList();
    return telling.isEmpty() ? all : telling;
  }

  private static Outcome build(List<PackFile> files) {
    KieServices services = KieServices.get();
    // Generated classes are named by it: the same rules have the same classes.
    ReleaseId id = services.newReleaseId("vn.chiso.pack", "p" + digest(files), "1");
    KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(id);
    files.forEach(file -> system.write(place(file), Wall.code(file)));
    try {
      KieBuilder builder =
          services.newKieBuilder(system, LOADER).buildAll(ExecutableModelProject.class);
      List<String> errors = errors(builder);
      return errors.isEmpty()
          ? new Outcome(GeneratedClasses.of((InternalKieModule) builder.getKieModule()), errors)
          : new Outcome(null, errors);
    } catch (RuntimeException | AssertionError | StackOverflowError thrownByCompiler) {
      return new Outcome(null, List.of(String.valueOf(thrownByCompiler.getMessage())));
    } finally {
      services.getRepository().removeKieModule(id);
    }
  }

  private static UUID digest(List<PackFile> files) {
    return UUID.nameUUIDFromBytes(files.toString().getBytes(StandardCharsets.UTF_8));
  }
}
