package vn.chiso.examples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.json.EvaluationLines;
import vn.chiso.pack.RulePack;

/** How more localities are evaluated than fit into memory: the lines README.md shows. */
public final class EvaluateLines {
  private EvaluateLines() {}

  /**
   * Evaluates the lines of a file.
   *
   * @param arguments the file, goalposts for all its lines, and the file to write to
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Path goalposts = Path.of(arguments[1]);
    Path result = Path.of(arguments[2]);
    // README begins
    Evaluator evaluator = Evaluator.of(RulePack.builtIn("pii-2023"));
    Dataset given = Dataset.readGoalposts(goalposts, 2022); // read once
    EvaluationLines lines = EvaluationLines.of(evaluator, given);
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(result))) {
      Stream<Dataset> datasets = Dataset.readLines(in, file.toString());
      lines.writeFirst(out);
      evaluator
          .evaluate(datasets.map(dataset -> dataset.withGoalposts(given)))
          .forEach(evaluation -> lines.write(evaluation, out));
    }
    // README ends
  }
}
