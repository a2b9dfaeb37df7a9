package vn.chiso.edition;

import java.util.List;
import vn.chiso.pack.RulePack;

/** The checks and reviews of an indicator, or of all, as a table. */
final class CheckTable {
  private final RulePack pack;
  private final Pages pages;

  CheckTable(RulePack pack, Pages pages) {
    this.pack = pack;
    this.pages = pages;
  }

  /** @param indicator id of the indicator; empty for checks of all */
  void write(String indicator) {
    pages.table(
        List.of(
            "column.check",
            "column.severity",
            "column.message",
            "column.instruction",
            "column.rule",
            "column.source"),
        pack.rules().stream()
            .filter(rule -> rule.stage().isChecking())
            .filter(rule -> CheckChanges.indicator(pack, rule).equals(indicator))
            .map(rule -> {
              String check = rule.annotation("check");
              return List.of(
                  pages.say(
                      Phrases.text("check", Phrases.word("stage", rule.stage().tag()), check)),
                  pages.say(Phrases.word("severity", rule.annotation("severity"))),
                  CheckWords.message(pack, check).map(pages::say).orElse(""),
                  CheckWords.instruction(pack, check).map(pages::say).orElse(""),
                  rule.file() + ':' + rule.line(),
                  rule.annotation("source"));
            })
            .toList());
  }
}
