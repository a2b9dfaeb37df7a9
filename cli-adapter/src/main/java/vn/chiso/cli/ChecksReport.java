package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.finding.CheckOutcome;
import vn.chiso.finding.Verdict;
import vn.chiso.score.ScoreCard;

/** What checks say: that nothing was found need not mean that all is well. */
final class ChecksReport {
  /** What a message puts between brackets: figures alone. */
  private static final Pattern GROUP = Pattern.compile("\\s*\\([^()]*\\{[^()]*\\)");

  private static final Pattern PLACE = Pattern.compile("\\{[^{}]+}");

  private final Evaluation evaluation;
  private final Words words;
  private final List<CheckOutcome> outcomes = new ArrayList<>();

  ChecksReport(Evaluation evaluation, Words words) {
    this.evaluation = evaluation;
    this.words = words;
    for (ScoreCard card : evaluation.scoreCards()) {
      outcomes.addAll(evaluation.checks(card.locality().code()));
    }
  }

  /** How many say what. */
  List<String> counts() {
    List<String> lines = new ArrayList<>();
    lines.add(words.say(
        "checks.counts", count(Verdict.PASSES), count(Verdict.FAILS), count(Verdict.CANNOT_SAY)));
    if (count(Verdict.CANNOT_SAY) > 0) {
      lines.add("  " + words.say("checks.more"));
    }
    return lines;
  }

  /** What each of them says. */
  List<String> all() {
    List<String> lines = new ArrayList<>();
    lines.add(counts().get(0));
    boolean several = evaluation.scoreCards().size() > 1;
    for (CheckOutcome outcome : outcomes) {
      String verdict = words.say("checks." + outcome.verdict().tag());
      String reason = words.say(outcome.reason());
      String text = (several ? outcome.locality() + " · " : "")
          + outcome.check()
          + ": "
          + verdict
          + (reason.isEmpty() ? "" : " — " + reason);
      String looked = looksFor(outcome.check());
      lines.addAll(Display.wrap("  ", "    ", Display.line(text)));
      if (!looked.isEmpty()) {
        lines.addAll(Display.wrap("    ", "    ", words.say("checks.looks-for", looked)));
      }
    }
    return lines;
  }

  /** What a check would say if it found something, without what it would name. */
  private String looksFor(String check) {
    return evaluation
        .pack()
        .checkText(check)
        .map(text -> words.say(text.message()))
        .map(text -> PLACE.matcher(GROUP.matcher(text).replaceAll("")).replaceAll("…"))
        .map(Display::line)
        .orElse("");
  }

  private long count(Verdict verdict) {
    return outcomes.stream().filter(each -> each.verdict() == verdict).count();
  }
}
