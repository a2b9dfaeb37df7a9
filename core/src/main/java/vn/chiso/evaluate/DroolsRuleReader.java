package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.base.util.Drools;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RuleReader;
import vn.chiso.pack.Stage;

/**
 * Reads rules with the parser of Drools, at the language level its compiler has by default.
 *
 * <p>Immutable and thread-safe.
 */
public final class DroolsRuleReader implements RuleReader {

  /** Found by {@link java.util.ServiceLoader}. */
  public DroolsRuleReader() {}

  @Override
  public String engine() {
    return "drools " + Drools.getFullVersion();
  }

  @Override
  public Reading read(PackFile file, Stage stage, Consumer<PackProblem> problems) {
    return new DrlFile(file, stage, new DrlProblems(file, problems)).read();
  }

  @Override
  public void compile(List<PackFile> files, List<RuleInfo> rules, Consumer<PackProblem> problems) {
    EngineLoader.with(() -> RuleCompiler.problems(files, rules)).forEach(problems);
  }

  /** One file while it is read. */
  private static final class DrlFile {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\w.-]+");

    private final PackFile file;
    private final Stage stage;
    private final DrlProblems problems;
    private final ForbiddenConstructs forbidden;
    private final Wall wall;
    private final List<RuleInfo> rules = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();
    private String packageName = "";

    DrlFile(PackFile file, Stage stage, DrlProblems problems) {
      this.file = file;
      this.stage = stage;
      this.problems = problems;
      this.forbidden = new ForbiddenConstructs(problems);
      this.wall = new Wall(problems);
    }

    Reading read() {
      if (!WallText.passes(file, problems)) {
        return new Reading(List.of(), new HashSet<>(List.of(NO_WORD.split(file.text()))));
      }
      List<DrlText.Piece> pieces = DrlText.pieces(file.text());
      Matcher name = PACKAGE.matcher(pieces.get(0).code());
      packageName = name.find() ? name.group(1) : "";
      parse(pieces.get(0)).ifPresent(this::header);
      for (DrlText.Piece piece : pieces.subList(1, pieces.size())) {
        parse(piece).ifPresent(this::rule);
      }
      return new Reading(rules, unread);
    }

    private void header(PackageDescr descr) {
      if (descr.getName().isEmpty()) {
        problems.report(1, "drl.package");
      }
      forbidden.in(descr);
      wall.in(descr);
    }

    private void rule(PackageDescr descr) {
      forbidden.in(descr);
      wall.in(descr);
      for (RuleDescr rule : descr.getRules()) {
        if (!rule.isQuery()) {
          rules.add(new RuleDescription(rule, problems).info(file, stage, packageName));
        }
      }
    }

    private Optional<PackageDescr> parse(DrlText.Piece piece) {
      Optional<PackageDescr> parsed = piece.slip().isPresent() ? Optional.empty() : parsed(piece);
      piece
          .slip()
          .ifPresent(slip -> problems.report(slip.line(), slip.key(), slip.what(), slip.meant()));
      if (parsed.isEmpty()) {
        boolean comment = piece.slip().filter(slip -> slip.what().equals("/*")).isPresent();
        unread.addAll(List.of(NO_WORD.split(comment ? file.text() : piece.code())));
      }
      return parsed;
    }

    private Optional<PackageDescr> parsed(DrlText.Piece piece) {
      DrlParser parser = new DrlParser();
      SyntaxErrors errors = new SyntaxErrors(piece, problems);
      PackageDescr descr = null;
      try {
        descr = parser.parse(false, piece.padded());
      } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
        errors.tell(piece.line(), String.valueOf(e.getMessage()));
      }
      // Only the first error of a rule is its own; the others follow from it.
      parser.getErrors().stream().findFirst().ifPresent(errors::tell);
      if (descr == null && !parser.hasErrors()) {
        errors.tell(piece.line(), "");
      }
      return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(descr);
    }
  }
}
