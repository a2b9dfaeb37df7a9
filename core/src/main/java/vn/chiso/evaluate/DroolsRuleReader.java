package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.drools.base.util.Drools;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
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
    private static final Pattern POSITION = Pattern.compile("^(\\[ERR \\d+] )?Line \\d+:\\d+ ");
    private static final Pattern RULE_NAME = Pattern.compile(" in (rule|query) .*$");

    private final PackFile file;
    private final Stage stage;
    private final DrlProblems problems;
    private final ForbiddenConstructs forbidden;
    private final List<RuleInfo> rules = new ArrayList<>();
    private boolean complete = true;
    private String packageName = "";

    DrlFile(PackFile file, Stage stage, DrlProblems problems) {
      this.file = file;
      this.stage = stage;
      this.problems = problems;
      this.forbidden = new ForbiddenConstructs(problems);
    }

    Reading read() {
      List<DrlText.Piece> pieces = DrlText.pieces(file.text());
      parse(pieces.get(0)).ifPresent(this::header);
      for (DrlText.Piece piece : pieces.subList(1, pieces.size())) {
        parse(piece).ifPresent(this::rule);
      }
      return new Reading(rules, complete);
    }

    private void header(PackageDescr descr) {
      packageName = descr.getName();
      if (packageName.isEmpty()) {
        problems.report(1, "drl.package");
      }
      forbidden.in(descr);
    }

    private void rule(PackageDescr descr) {
      forbidden.in(descr);
      for (RuleDescr rule : descr.getRules()) {
        if (!rule.isQuery()) {
          rules.add(new RuleDescription(rule, problems).info(file, stage, packageName));
        }
      }
    }

    private Optional<PackageDescr> parse(DrlText.Piece piece) {
      if (piece.slip().isPresent()) {
        DrlText.Slip slip = piece.slip().get();
        complete = false;
        problems.report(slip.line(), slip.key(), slip.what());
        return Optional.empty();
      }
      DrlParser parser = new DrlParser();
      PackageDescr descr = null;
      try {
        descr = parser.parse(false, piece.padded());
      } catch (DroolsParserException e) {
        syntax(piece, piece.line(), String.valueOf(e.getMessage()));
      }
      // Only the first error of a rule is its own; the others follow from it.
      parser.getErrors().stream().findFirst().ifPresent(error -> syntax(piece, error));
      if (descr == null && !parser.hasErrors()) {
        syntax(piece, piece.line(), "?");
      }
      return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(descr);
    }

    private void syntax(DrlText.Piece piece, DroolsError error) {
      int[] lines = error.getLines();
      syntax(piece, lines.length == 0 ? 0 : lines[0], error.getMessage());
    }

    private void syntax(DrlText.Piece piece, int line, String message) {
      complete = false;
      if (message.contains("<eof>")) {
        problems.report(piece.line(), "drl.no-end");
        return;
      }
      String first = message.lines().findFirst().orElse("");
      String bare = RULE_NAME.matcher(POSITION.matcher(first).replaceFirst("")).replaceFirst("");
      boolean inside = line >= piece.line() && line <= piece.lastLine();
      problems.report(inside ? line : piece.line(), "drl.syntax", bare);
    }
  }
}
