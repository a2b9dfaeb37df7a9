package vn.chiso.benchmarks;

import java.util.Arrays;
import java.util.List;
import vn.chiso.framework.Item;
import vn.chiso.pack.RulePack;

/** The pack's checks over arrays of doubles. */
final class DoubleChecks {
  private final DoubleData data;
  private final List<Item> items;
  private final int[] parts;
  private final int[] wholes;

  DoubleChecks(RulePack pack, DoubleData data) {
    this.data = data;
    this.items = List.copyOf(pack.items().values());
    this.parts =
        PackRules.CHECKS.stream().mapToInt(check -> data.place(check.part())).toArray();
    this.wholes =
        PackRules.CHECKS.stream().mapToInt(check -> data.place(check.whole())).toArray();
  }

  /** Checks all localities; items of an error are marked as rejected. */
  void check(boolean[][] rejected, List<Found> findings) {
    for (int item = 0; item < items.size(); item++) {
      check(item, rejected[item], findings);
    }
    for (int check = 0; check < parts.length; check++) {
      PackRules.Within within = PackRules.CHECKS.get(check);
      double[] part = data.figures()[parts[check]];
      double[] whole = data.figures()[wholes[check]];
      for (int i = 0; i < part.length; i++) {
        if (part[i] > whole[i]) {
          findings.add(
              Found.of(within.check(), data.localities().get(i), within.part(), within.whole()));
          rejected[parts[check]][i] |= within.error();
          rejected[wholes[check]][i] |= within.error();
        }
      }
    }
    compareDocuments(findings);
  }

  private void check(int place, boolean[] rejected, List<Found> findings) {
    Item item = items.get(place);
    double[] figures = data.figures()[place];
    double minimum =
        item.minimum() == null ? Double.NEGATIVE_INFINITY : item.minimum().doubleValue();
    double maximum =
        item.maximum() == null ? Double.POSITIVE_INFINITY : item.maximum().doubleValue();
    boolean[] undocumented = data.undocumented()[place];
    for (int i = 0; i < figures.length; i++) {
      double figure = figures[i];
      if (item.isWhole() && figure != Math.rint(figure) && !Double.isNaN(figure)) {
        error("count-is-whole", place, i, rejected, findings);
      }
      if (figure < minimum) {
        error("figure-within-minimum", place, i, rejected, findings);
      }
      if (figure > maximum) {
        error("figure-within-maximum", place, i, rejected, findings);
      }
      if (item.evidenceRequired() && undocumented[i]) {
        findings.add(Found.of("figure-has-evidence", data.localities().get(i), item.code()));
      }
    }
  }

  private void error(
      String check, int item, int locality, boolean[] rejected, List<Found> findings) {
    findings.add(Found.of(check, data.localities().get(locality), data.items().get(item)));
    rejected[locality] = true;
  }

  private void compareDocuments(List<Found> findings) {
    int[] last = new int[data.documents().length];
    int[] before = new int[data.documents().length];
    Arrays.fill(last, -1);
    for (int i = 0; i < data.documents().length && data.documents()[i] >= 0; i++) {
      int number = data.documents()[i];
      before[i] = last[number];
      last[number] = i;
      for (int other = before[i]; other >= 0; other = before[other]) {
        if (data.cited()[other] != data.cited()[i]) {
          findings.add(new Found("document-cited-once", pair(other, i), List.of()));
        }
      }
    }
  }

  private List<String> pair(int first, int second) {
    return List.of(
        data.localities().get(data.cited()[first]), data.localities().get(data.cited()[second]));
  }
}
