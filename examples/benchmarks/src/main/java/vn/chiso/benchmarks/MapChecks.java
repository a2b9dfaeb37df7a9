package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** Checks one locality; items of an error are added to those rejected. */
  void check(Local local, Set<String> rejected, List<Found> findings) {
    Map<String, BigDecimal> data = local.data();
    for (Item item : pack.items().values()) {
      BigDecimal value = data.get(item.code());
      if (value != null) {
        check(item, value, local, rejected, findings);
      }
    }
    for (PackRules.Within check : PackRules.CHECKS) {
      BigDecimal part = data.get(check.part());
      BigDecimal whole = data.get(check.whole());
      if (part != null && whole != null && part.compareTo(whole) > 0) {
        findings.add(Found.of(check.check(), local.code(), check.part(), check.whole()));
        if (check.error()) {
          rejected.add(check.part());
          rejected.add(check.whole());
        }
      }
    }
  }

  private static void check(
      Item item, BigDecimal value, Local local, Set<String> rejected, List<Found> findings) {
    String code = item.code();
    if (item.isWhole() && value.stripTrailingZeros().scale() > 0) {
      findings.add(Found.of("count-is-whole", local.code(), code));
      rejected.add(code);
    }
    if (item.minimum() != null && value.compareTo(item.minimum()) < 0) {
      findings.add(Found.of("figure-within-minimum", local.code(), code));
      rejected.add(code);
    }
    if (item.maximum() != null && value.compareTo(item.maximum()) > 0) {
      findings.add(Found.of("figure-within-maximum", local.code(), code));
      rejected.add(code);
    }
    if (item.evidenceRequired() && local.undocumented().contains(code)) {
      findings.add(Found.of("figure-has-evidence", local.code(), code));
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
