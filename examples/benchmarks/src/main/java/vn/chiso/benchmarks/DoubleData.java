package vn.chiso.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Evidence;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/**
 * A dataset as arrays of doubles, one per item, filled before anything is timed.
 *
 * @param items items by place; those of the pack first, then the indicators
 * @param figures a figure per item and locality, NaN where there is none
 * @param undocumented whether no document backs it
 * @param refused whether its rows can't be used
 * @param documents number of each document; equal documents have equal numbers
 * @param cited the locality of each document
 * @param localities codes of the localities
 * @param findings what was wrong with rows
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are what is measured
record DoubleData(
    List<String> items,
    double[][] figures,
    boolean[][] undocumented,
    boolean[][] refused,
    int[] documents,
    int[] cited,
    List<String> localities,
    List<Found> findings) {

  static DoubleData of(RulePack pack, Dataset dataset) {
    List<Found> findings = new ArrayList<>();
    List<Local> locals = Intake.read(pack, dataset, findings);
    List<String> items = Stream.concat(
            pack.items().keySet().stream(),
            pack.framework().indicatorNodes().stream().map(Node::id))
        .toList();
    DoubleData data = new DoubleData(
        items,
        new double[items.size()][locals.size()],
        new boolean[items.size()][locals.size()],
        new boolean[items.size()][locals.size()],
        new int[dataset.evidence().size()],
        new int[dataset.evidence().size()],
        locals.stream().map(Local::code).toList(),
        findings);
    for (double[] column : data.figures) {
      Arrays.fill(column, Double.NaN);
    }
    for (int place = 0; place < locals.size(); place++) {
      data.fill(place, locals.get(place));
    }
    data.fillDocuments(locals);
    return data;
  }

  private void fill(int place, Local local) {
    for (int item = 0; item < items.size(); item++) {
      String code = items.get(item);
      if (local.data().containsKey(code)) {
        figures[item][place] = local.data().get(code).doubleValue();
      }
      undocumented[item][place] = local.undocumented().contains(code);
      refused[item][place] = local.refused().contains(code);
    }
  }

  private void fillDocuments(List<Local> locals) {
    Map<List<Object>, Integer> numbers = new HashMap<>();
    int next = 0;
    for (int place = 0; place < locals.size(); place++) {
      for (Evidence each : locals.get(place).documents()) {
        List<Object> key =
            Arrays.asList(each.documentNumber(), each.authority(), each.date(), each.title());
        numbers.putIfAbsent(key, numbers.size());
        documents[next] = numbers.getOrDefault(key, 0);
        cited[next++] = place;
      }
    }
    Arrays.fill(documents, next, documents.length, -1);
  }

  /** The place of an item. */
  int place(String item) {
    return items.indexOf(item);
  }

  /** The places of items. */
  int[] places(List<String> codes) {
    return codes.stream().mapToInt(this::place).toArray();
  }
}
