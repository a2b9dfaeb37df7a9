package vn.chiso.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import vn.chiso.dataset.Dataset;

/**
 * Datasets a few at a time: enough to keep all cores busy, and so few that they always fit into
 * memory. Not thread-safe.
 */
final class Batches {
  private static final int MOST_DATASETS = 64;
  private static final int MOST_PARTS = 20_000;

  private final Iterator<Dataset> datasets;

  Batches(Iterator<Dataset> datasets) {
    this.datasets = datasets;
  }

  /** The next ones; none at the end. */
  List<Dataset> next() {
    List<Dataset> batch = new ArrayList<>();
    long parts = 0;
    while (batch.size() < MOST_DATASETS && parts < MOST_PARTS && datasets.hasNext()) {
      Dataset dataset = datasets.next();
      parts += parts(dataset);
      batch.add(dataset);
    }
    return batch;
  }

  private static long parts(Dataset dataset) {
    return (long) dataset.entries().size()
        + dataset.scores().size()
        + dataset.evidence().size()
        + dataset.acceptances().size()
        + dataset.goalposts().size()
        + dataset.findings().size();
  }
}
