package vn.chiso.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;

/** Reports where two localities share a rank that is half a place more. */
class FractionalRankReportTest {
  @TempDir
  private Path folder;

  private RulePack fractional() throws IOException {
    return RulePack.directory(ChangedPack.in(folder, "ties: competition", "ties: fractional"));
  }

  /** The national dataset, where 33 has the figures of 01. */
  private static Dataset twins() throws IOException {
    Dataset dataset = Dataset.read(Path.of("../examples/national-2023"));
    Map<String, Entry> model = dataset.entries().stream()
        .filter(each -> each.locality().equals("01"))
        .collect(Collectors.toMap(Entry::item, Function.identity()));
    for (Entry entry : dataset.entries()) {
      if (entry.locality().equals("33") && model.containsKey(entry.item())) {
        dataset =
            dataset.replacing(entry::equals, entry.with(model.get(entry.item()).value()));
      }
    }
    return dataset;
  }

  @Test
  void half_a_place_is_written_with_a_comma() throws IOException {
    Dataset dataset = twins();
    Evaluation evaluation = Evaluator.of(fractional()).evaluate(dataset);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.writeAll(evaluation, dataset, Language.VI, out);
    String html = out.toString(UTF_8);
    String rank = evaluation.scoreCard("33").orElseThrow().results().get(0).exactRank() + "";
    assertThat(rank).endsWith(".5");
    assertThat(html)
        .contains(">" + rank.replace('.', ',') + "<", ">" + rank.replace('.', ',') + "/63<")
        .doesNotContain(">" + rank + "<");
  }
}
