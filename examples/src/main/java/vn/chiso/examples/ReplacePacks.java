package vn.chiso.examples;

import java.nio.file.Path;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.live.RulePacks;
import vn.chiso.text.Language;

/** How a service goes on while its rule packs are replaced: the lines README.md shows. */
public final class ReplacePacks {
  private ReplacePacks() {}

  /**
   * Evaluates a dataset by the pack it names.
   *
   * @param arguments the folder of the packs, and the dataset
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Dataset dataset = Dataset.read(Path.of(arguments[1]));
    // README begins
    try (RulePacks packs =
        RulePacks.watch(folder, update -> System.out.println(update.message(Language.EN)))) {
      // For each request: the version that serves now. Whoever has an evaluator keeps it.
      Evaluation result = packs.evaluator(dataset.header().pack()).orElseThrow().evaluate(dataset);
      System.out.println(result.scoreCards().size() + " localities evaluated");
    }
    // README ends
  }
}
