package vn.chiso.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/**
 * Compiles DRL to the executable model. The compiler's own messages seldom know line or rule, so
 * when a set of files fails, each rule is compiled alone and its errors are told at its line.
 */
final class RuleCompiler {
  private static final Messages MESSAGES = Messages.of(RuleCompiler.class);
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  private RuleCompiler() {}

  /**
   * The compiled rules of a pack, all stages together.
   *
   * @throws RulePackException if they don't compile; lists every problem with file and line
   */
  static CompiledRules compile(RulePack pack) {
    List<PackFile> files = pack.ruleFiles();
    List<RuleInfo> rules = pack.rules();
    if (rules.isEmpty()) {
      return new CompiledRules(List.of(), Map.of());
    }
    Outcome whole = build(files);
    if (whole.rules() != null) {
      return whole.rules();
    }
    List<PackProblem> found = new ArrayList<>();
    for (PackFile file : files) {
      rules.stream()
          .filter(rule -> rule.file().equals(file.path()))
          .forEach(rule -> alone(file, rule, rules, found));
    }
    if (found.isEmpty()) {
      whole.errors().forEach(error -> found.add(problem(files.get(0).path(), 0, "", error)));
    }
    throw new RulePackException(pack.id(), found);
  }

  private static void alone(
      PackFile file, RuleInfo rule, List<RuleInfo> all, List<PackProblem> found) {
    Outcome outcome = build(List.of(new PackFile(file.path(), onlyRule(file, rule, all))));
    outcome
        .errors()
        .forEach(error -> found.add(problem(file.path(), rule.line(), rule.name(), error)));
  }

  /** The file's text with every rule but one blanked out. */
  private static String onlyRule(PackFile file, RuleInfo rule, List<RuleInfo> all) {
    List<String> lines = file.text().lines().toList();
    List<Integer> starts = all.stream()
        .filter(each -> each.file().equals(file.path()))
        .map(RuleInfo::line)
        .sorted()
        .toList();
    int end =
        starts.stream().filter(start -> start > rule.line()).findFirst().orElse(lines.size() + 1);
    StringBuilder text = new StringBuilder();
    for (int line = 1; line <= lines.size(); line++) {
      boolean header = line < starts.get(0);
      boolean own = line >= rule.line() && line < end;
      text.append(header || own ? lines.get(line - 1) : "").append('\n');
    }
    return text.toString();
  }

  private static PackProblem problem(String file, int line, String rule, String error) {
    Text hint = MESSAGES.text("compile.hint");
    return new PackProblem(file, line, MESSAGES.text("compile.error", rule, error), hint);
  }

  private record Outcome(@Nullable CompiledRules rules, List<String> errors) {}

  /**
   * A place that fits the file's package, which the compiler wants, and is unique, which it needs.
   */
  private static String place(PackFile file) {
    Matcher matcher = PACKAGE.matcher(file.text());
    String folder = matcher.find() ? matcher.group(1).replace('.', '/') + '/' : "";
    return "src/main/resources/" + folder + file.path().replace('/', '_');
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
    files.forEach(file -> system.write(place(file), file.text()));
    try {
      KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
      List<String> errors = errors(builder);
      return errors.isEmpty()
          ? new Outcome(GeneratedClasses.of((InternalKieModule) builder.getKieModule()), errors)
          : new Outcome(null, errors);
    } catch (RuntimeException thrownByCompiler) {
      return new Outcome(null, List.of(String.valueOf(thrownByCompiler.getMessage())));
    } finally {
      services.getRepository().removeKieModule(id);
    }
  }

  private static UUID digest(List<PackFile> files) {
    return UUID.nameUUIDFromBytes(files.toString().getBytes(StandardCharsets.UTF_8));
  }
}
