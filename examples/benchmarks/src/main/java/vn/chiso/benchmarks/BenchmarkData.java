package vn.chiso.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import vn.chiso.dataset.Dataset;
import vn.chiso.examples.SyntheticLocality;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** Made-up data for every locality of a pack, some with flaws. Always the same. */
final class BenchmarkData {
  /** One locality in so many has a flaw in what is timed. */
  static final int FEW = 20;

  /** Every locality has a flaw, each sort in turn: for comparing results. */
  static final int ALL = 1;

  private final RulePack pack;
  private final int flawEvery;

  private BenchmarkData(RulePack pack, int flawEvery) {
    this.pack = pack;
    this.flawEvery = flawEvery;
  }

  /**
   * The data of all localities of a pack, their minima and maxima to be taken from themselves.
   *
   * @param flawEvery one locality in so many has a flaw
   */
  static Dataset of(RulePack pack, int flawEvery) {
    int year = pack.manifest().dataYear();
    Dataset.Builder dataset = Dataset.builder(year)
        .header(new Dataset.Header("benchmark", "Made up", pack.id(), year, true, "Made up"));
    for (Rows rows : new BenchmarkData(pack, flawEvery).rows()) {
      rows.documents().forEach(dataset::evidence);
      rows.entries().forEach(dataset::entry);
    }
    return dataset.build();
  }

  private List<Rows> rows() {
    List<String> localities = List.copyOf(pack.localities().keySet());
    return IntStream.range(0, localities.size())
        .parallel()
        .mapToObj(place -> rows(localities.get(place), place))
        .toList();
  }

  private Rows rows(String locality, int place) {
    Rows rows = new Rows(locality, pack.manifest().dataYear());
    SyntheticLocality figures = new SyntheticLocality(locality);
    for (Item item : pack.items().values()) {
      if (SyntheticLocality.has(item.code())) {
        rows.add(item.code(), figures.figure(item.code()), item.evidenceRequired());
      }
    }
    for (Node node : pack.framework().indicatorNodes()) {
      Indicator indicator = pack.framework().indicator(node.id()).orElseThrow();
      if (SyntheticLocality.has(node.id())) {
        rows.add(node.id(), figures.figure(node.id()), false);
      } else if (indicator.entersAs() == Indicator.EntersAs.VALUE) {
        SyntheticLocality madeUp = new SyntheticLocality(locality + ' ' + node.id());
        rows.add(node.id(), madeUp.figure("fdi-to-grdp"), false);
      }
    }
    if (place % flawEvery == flawEvery - 1) {
      Flaws.ALL.get(place / flawEvery % Flaws.ALL.size()).accept(rows);
    }
    return rows;
  }
}
