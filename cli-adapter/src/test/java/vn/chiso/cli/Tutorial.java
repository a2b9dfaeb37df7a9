package vn.chiso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The steps of a tutorial, as its Markdown tells them in so many words. */
final class Tutorial {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern EXIT = Pattern.compile("mã thoát (?:là )?`(\\d)`");
  private static final Pattern WITHIN =
      Pattern.compile("Trong `([^`]+)`, thay `([^`]+)` bằng `([^`]+)`\\.");
  private static final Pattern ROW =
      Pattern.compile("Trong `([^`]+)`, thay dòng bắt đầu bằng `([^`]+)` bằng:$");
  private static final Pattern BELOW =
      Pattern.compile("Trong `([^`]+)`, ngay dưới dòng bắt đầu bằng `([^`]+)`, thêm:$");
  private static final Pattern END = Pattern.compile("Trong `([^`]+)`, thêm vào cuối:$");
  private static final Pattern FILE = Pattern.compile("Tạo tệp `([^`]+)`:$");

  private Tutorial() {}

  /** One thing to do. */
  sealed interface Step {
    /** A command, with the exit code it must have and the lines its output must hold. */
    record Command(String line, int exit, List<String> shown) implements Step {}

    /** A text of a file to replace, which must be there. */
    record Replace(String file, String old, String by) implements Step {}

    /** Lines to put in the place of the line that begins like that, or below it. */
    record Row(String file, String beginning, String lines, boolean below) implements Step {}

    /** Lines to add at the end of a file, or to make one of. */
    record Append(String file, String lines, boolean create) implements Step {}
  }

  /** The steps of a section, which ends with the next of its level. */
  static List<Step> read(Path markdown, String heading) throws IOException {
    String all = Files.readString(markdown);
    int begin = all.indexOf("\n## " + heading);
    int end = all.indexOf("\n## ", begin + 1);
    String section = all.substring(begin, end < 0 ? all.length() : end);
    List<Step> steps = new ArrayList<>();
    Matcher fence = FENCE.matcher(section);
    int at = 0;
    while (fence.find()) {
      String before =
          section.substring(at, fence.start()).replaceAll("\\s+", " ").strip();
      within(before).forEach(steps::add);
      step(before, fence.group(1), fence.group(2), steps);
      at = fence.end();
    }
    within(section.substring(at).replaceAll("\\s+", " ")).forEach(steps::add);
    return steps;
  }

  private static Stream<Step> within(String text) {
    return WITHIN
        .matcher(text)
        .results()
        .map(found -> new Step.Replace(found.group(1), found.group(2), found.group(3)));
  }

  private static void step(String before, String language, String block, List<Step> steps) {
    switch (language) {
      case "sh" -> {
        int exit = EXIT.matcher(before)
            .results()
            .reduce((first, last) -> last)
            .map(found -> Integer.parseInt(found.group(1)))
            .orElse(0);
        block.lines().forEach(line -> steps.add(new Step.Command(line, exit, List.of())));
      }
      case "text" -> {
        Step.Command told = (Step.Command) steps.remove(steps.size() - 1);
        steps.add(new Step.Command(
            told.line(), told.exit(), block.lines().map(String::strip).toList()));
      }
      default -> steps.add(edit(before, block));
    }
  }

  private static Step edit(String before, String block) {
    return Stream.<Stream<Step>>of(
            last(ROW, before)
                .map(found -> new Step.Row(found.group(1), found.group(2), block, false)),
            last(BELOW, before)
                .map(found -> new Step.Row(found.group(1), found.group(2), block, true)),
            last(END, before).map(found -> new Step.Append(found.group(1), block, false)),
            last(FILE, before).map(found -> new Step.Append(found.group(1), block, true)))
        .flatMap(steps -> steps)
        .findFirst()
        .orElseThrow(() -> new AssertionError("What to do with this isn't said:\n" + block));
  }

  private static Stream<MatchResult> last(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
