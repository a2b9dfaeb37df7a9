package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.RuleInfo;

/** Files of rules with only some of their rules, each on its own lines. */
final class RulesAlone {
  private final List<PackFile> files;

  RulesAlone(List<PackFile> files) {
    this.files = files;
  }

  /** The files that have any of these rules, with nothing else after their headers. */
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

  private static String only(List<RuleInfo> rules, PackFile file) {
    List<DrlText.Piece> pieces = DrlText.pieces(file.text());
    StringBuilder text = new StringBuilder(pieces.get(0).code());
    for (DrlText.Piece piece : pieces.subList(1, pieces.size())) {
      boolean wanted = rules.stream()
          .anyMatch(rule -> rule.line() >= piece.line() && rule.line() <= piece.lastLine());
      text.append(wanted ? piece.code() : piece.code().replaceAll("[^\\n]+", ""));
    }
    return text.toString();
  }
}
