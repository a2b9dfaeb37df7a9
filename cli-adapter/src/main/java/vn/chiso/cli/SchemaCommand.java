package vn.chiso.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.chiso.json.Schemas;

/** {@code chiso schema}: the JSON Schemas of what goes in and what comes out. */
@Command(name = "schema")
final class SchemaCommand implements Runnable {
  private final Context context;

  @Mixin
  private final Output output = new Output();

  @Parameters(paramLabel = "dataset|evaluation", descriptionKey = "SCHEMA", arity = "0..1")
  private Subject subject = Subject.BOTH;

  SchemaCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    output.text(
        context,
        switch (subject) {
          case DATASET -> Schemas.dataset();
          case EVALUATION -> Schemas.evaluation();
          case BOTH ->
            "{\"dataset\": " + Schemas.dataset() + ", \"evaluation\": " + Schemas.evaluation()
                + "}\n";
        });
  }

  /** What a schema is of. */
  enum Subject {
    DATASET,
    EVALUATION,
    BOTH
  }
}
