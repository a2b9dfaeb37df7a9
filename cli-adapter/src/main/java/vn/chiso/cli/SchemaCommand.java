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

  @Parameters(
      paramLabel =
          "dataset|submission|collected|evaluation|line|review|whatif|audit|pack|cases|diff",
      descriptionKey = "SCHEMA",
      arity = "0..1")
  private Subject subject = Subject.ALL;

  SchemaCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    output.text(
        context,
        switch (subject) {
          case DATASET -> Schemas.dataset();
          case SUBMISSION -> Schemas.submission();
          case COLLECTED -> Schemas.collected();
          case EVALUATION -> Schemas.evaluation();
          case LINE -> Schemas.evaluationLine();
          case REVIEW -> Schemas.review();
          case WHATIF -> Schemas.whatIf();
          case AUDIT -> Schemas.audit();
          case PACK -> Schemas.pack();
          case CASES -> Schemas.cases();
          case DIFF -> Schemas.packDiff();
          case ALL ->
            "{\"dataset\": " + Schemas.dataset() + ", \"submission\": " + Schemas.submission()
                + ", \"collected\": " + Schemas.collected() + ", \"evaluation\": "
                + Schemas.evaluation()
                + ", \"line\": " + Schemas.evaluationLine() + ", \"review\": "
                + Schemas.review() + ", \"whatif\": " + Schemas.whatIf() + ", \"audit\": "
                + Schemas.audit() + ", \"pack\": "
                + Schemas.pack() + ", \"cases\": " + Schemas.cases() + ", \"diff\": "
                + Schemas.packDiff() + "}\n";
        });
  }

  /** What a schema is of. */
  enum Subject {
    DATASET,
    SUBMISSION,
    COLLECTED,
    EVALUATION,
    LINE,
    REVIEW,
    WHATIF,
    AUDIT,
    PACK,
    CASES,
    DIFF,
    ALL
  }
}
