package vn.chiso.pack;

import java.util.List;
import vn.chiso.text.Language;
import vn.chiso.text.Messages;

/**
 * A rule pack can't be used. Lists every problem in it, sorted by file and line.
 *
 * <p>{@link #getMessage()} is Vietnamese; {@link #message(Language)} gives either language.
 */
public final class RulePackException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES = Messages.of(RulePackException.class);

  private final String pack;
  private final transient List<PackProblem> problems;

  /** A pack with at least one problem. */
  public RulePackException(String pack, List<PackProblem> problems) {
    super(message(pack, problems, Language.VI));
    this.pack = pack;
    this.problems = problems.stream().sorted().distinct().toList();
  }

  /** The pack's id or folder. */
  public String pack() {
    return pack;
  }

  /** Everything that is wrong with it, by file and line. */
  public List<PackProblem> problems() {
    return problems;
  }

  /** All problems as text, one a line below a heading. */
  public String message(Language language) {
    return message(pack, problems, language);
  }

  private static String message(String pack, List<PackProblem> problems, Language language) {
    StringBuilder text =
        new StringBuilder(MESSAGES.text("heading", pack, problems.size()).in(language));
    problems.stream()
        .sorted()
        .distinct()
        .forEach(problem -> text.append("\n  ").append(problem.in(language)));
    return text.toString();
  }
}
