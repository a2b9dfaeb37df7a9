package vn.chiso.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands days as people write them in Viet Nam, where the day always comes first. */
final class DateWords {
  private static final Pattern DAY_FIRST = Pattern.compile(
      "(?:ngày )?(\\d{1,2})(?:\\s*[/.-]\\s*| tháng )(\\d{1,2})(?:\\s*[/.-]\\s*| năm )(\\d{4})",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private DateWords() {}

  /** The day, such as 5/7/2023 or ngày 5 tháng 7 năm 2023; null if it isn't written like these. */
  static @Nullable LocalDate read(String typed) {
    Matcher day = DAY_FIRST.matcher(typed);
    if (!day.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(day.group(3)),
          Integer.parseInt(day.group(2)),
          Integer.parseInt(day.group(1)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
