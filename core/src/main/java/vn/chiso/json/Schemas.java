package vn.chiso.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schemas (draft 2020-12) of what goes in and what comes out, packs among it. Thread-safe.
 */
public final class Schemas {
  /** Stands for the schema of an evaluation in a schema that refers to it. */
  private static final String EVALUATION = "{\"$ref\": \"urn:chiso:schema:evaluation:1\"}";

  private Schemas() {}

  /** The schema of a dataset as one JSON document. */
  public static String dataset() {
    return read("dataset.schema.json");
  }

  /** The schema of an agency's submission as one JSON document. */
  public static String submission() {
    return read("submission.schema.json");
  }

  /** The schema of what collecting submissions tells. */
  public static String collected() {
    return read("collected.schema.json");
  }

  /** The schema of a pack's {@code pack.yaml}, written as JSON. */
  public static String pack() {
    return read("pack.schema.json");
  }

  /** The schema of a pack's {@code *.cases.yaml}, written as JSON. */
  public static String cases() {
    return read("cases.schema.json");
  }

  /** The schema of an evaluation. */
  public static String evaluation() {
    return read("evaluation.schema.json");
  }

  /**
   * The schema of a line of a stream of evaluations, the first line included. Holds the schema of
   * an evaluation, so that it can be used by itself.
   */
  public static String evaluationLine() {
    return read("evaluation-line.schema.json").replace(EVALUATION, evaluation().strip());
  }

  /** The schema of a review. */
  public static String review() {
    return read("review.schema.json");
  }

  /** The schema of what differs between two packs. */
  public static String packDiff() {
    return read("pack-diff.schema.json");
  }

  /** The schema of what scenarios change, and of the ways to a target. */
  public static String whatIf() {
    return read("what-if.schema.json");
  }

  /** The schema of a statistical audit, and of one of its runs repeated. */
  public static String audit() {
    return read("audit.schema.json");
  }

  private static String read(String name) {
    try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
