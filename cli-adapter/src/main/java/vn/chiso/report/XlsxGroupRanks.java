package vn.chiso.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.text.Text;

/**
 * Ranks within groups as formulas of a spreadsheet. Members of a group don't stand side by side, so
 * that each is compared by itself. Not thread-safe.
 */
final class XlsxGroupRanks {
  /** A spreadsheet refuses formulas that are longer. */
  private static final int LONGEST = 8192;

  private final Map<Text, List<String>> members = new HashMap<>();

  /** Enters a locality that is ranked in a group, by the cell with its score. */
  void add(Text group, String cell) {
    members.computeIfAbsent(group, key -> new ArrayList<>()).add(cell);
  }

  /** One and how many of the group have more; empty where it has too many for a formula. */
  Optional<String> formula(Text group, String own) {
    StringBuilder formula = new StringBuilder("1");
    for (String other : members.getOrDefault(group, List.of())) {
      if (!other.equals(own)) {
        formula.append("+(").append(other).append('>').append(own).append(')');
      }
      if (formula.length() > LONGEST) {
        return Optional.empty();
      }
    }
    return Optional.of(formula.toString());
  }
}
