package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Evidence;
import vn.chiso.framework.Item;
import vn.chiso.pack.RulePack;

/** The pack's checks in plain Java over maps. */
final class MapChecks {
  private final RulePack pack;

  MapChecks(RulePack pack) {
    this.pack = pack;
  }

  /** Checks one locality. */
  void check(Working working) {
    Map<String, BigDecimal> data = working.local().data();
    for (Item item : pack.items().values()) {
      BigDecimal value = data.get(item.code());
      if (value != null) {
        check(item, value, working);
      }
    }
    for (PackRules.Within check : PackRules.CHECKS) {
      BigDecimal part = data.get(check.part());
      BigDecimal whole = data.get(check.whole());
      if (part != null && whole != null && part.compareTo(whole) > 0) {
        working.found(check.check(), check.error(), check.part(), check.whole());
      }
    }
  }

  private static void check(Item item, BigDecimal value, Working working) {
    String code = item.code();
    if (item.isWhole() && value.stripTrailingZeros().scale() > 0) {
      working.found("count-is-whole", true, code);
    }
    if (item.minimum() != null && value.compareTo(item.minimum()) < 0) {
      working.found("figure-within-minimum", true, code);
    }
    if (item.maximum() != null && value.compareTo(item.maximum()) > 0) {
      working.found("figure-within-maximum", true, code);
    }
    if (item.evidenceRequired() && working.local().undocumented().contains(code)) {
      working.found("figure-has-evidence", false, code);
    }
  }

  private record Document(
      String number, String authority, @Nullable LocalDate date, String title) {}

  /** Finds the documents that several localities cite. */
  void compareDocuments(List<Local> localities, List<Found> findings) {
    Map<Document, List<String>> citing = new HashMap<>();
    for (Local local : localities) {
      for (Evidence each : local.documents()) {
        if (!each.documentNumber().isEmpty()) {
          Document document =
              new Document(each.documentNumber(), each.authority(), each.date(), each.title());
          citing.computeIfAbsent(document, key -> new ArrayList<>(1)).add(local.code());
        }
      }
    }
    citing.values().forEach(codes -> compare(codes, findings));
  }

  private static void compare(List<String> codes, List<Found> findings) {
    Collections.sort(codes);
    for (int first = 0; first < codes.size(); first++) {
      for (String second : codes.subList(first + 1, codes.size())) {
        if (!second.equals(codes.get(first))) {
          findings.add(
              new Found("document-cited-once", List.of(codes.get(first), second), List.of()));
        }
      }
    }
  }
}
