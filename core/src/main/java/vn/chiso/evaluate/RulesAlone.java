package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RuleTypes;

/** Files of rules with only some of their rules, and nothing else. */
final class RulesAlone {
  private static final Pattern PACKAGE = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*");

  private final List<PackFile> files;

  RulesAlone(List<PackFile> files) {
    this.files = files;
  }

  /** The files that have any of these rules. */
  List<PackFile> of(List<RuleInfo> rules) {
    List<PackFile> some = new ArrayList<>();
    for (PackFile file : files) {
      List<RuleInfo> own =
          rules.stream().filter(rule -> rule.file().equals(file.path())).toList();
      if (!own.isEmpty()) {
        some.add(new PackFile(file.path(), only(own, file)));
      }
    }
    return some;
  }

  /** The file a rule stands in. */
  PackFile file(RuleInfo rule) {
    return files.stream()
        .filter(file -> file.path().equals(rule.file()))
        .findFirst()
        .orElseThrow();
  }

  private static String only(List<RuleInfo> rules, PackFile file) {
    StringBuilder text = new StringBuilder(header(rules.get(0)));
    List<DrlText.Piece> pieces = DrlText.pieces(file.text());
    for (DrlText.Piece piece : pieces.subList(1, pieces.size())) {
      boolean wanted = rules.stream()
          .anyMatch(rule -> rule.line() >= piece.line() && rule.line() <= piece.lastLine());
      text.append(wanted ? piece.code() : "");
    }
    return text.toString();
  }

  /** What the file's own header should say; what it does say is looked at by itself. */
  private static String header(RuleInfo rule) {
    StringBuilder text = new StringBuilder("package ")
        .append(PACKAGE.matcher(rule.packageName()).matches() ? rule.packageName() : "rules")
        .append('\n');
    RuleTypes.imports().forEach(type -> text.append("import ").append(type).append('\n'));
    return text.append('\n').toString();
  }
}
