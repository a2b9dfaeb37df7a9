package vn.chiso.examples;

import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** How another system embeds scoring: the lines README.md shows. */
public final class EmbedInService {
  private EmbedInService() {}

  /** Evaluates two figures of Hưng Yên and prints what they give. */
  public static void main(String[] args) {
    // README begins
    RulePack pack = RulePack.builtIn("pii-2023");
    Evaluator evaluator = Evaluator.of(pack); // compiles the rules once; share it between threads
    Dataset dataset = Dataset.builder(2022)
        .datum("st-organisations", "33", "26")
        .datum("population", "33", "1300000")
        .build();
    Evaluation result = evaluator.evaluate(dataset); // never throws because of data
    result.scoreCard("33").flatMap(card -> card.result("2.2.4")).ifPresent(indicator -> {
      System.out.println(indicator.node().name().vi() + ": " + indicator.value());
      System.out.println(indicator.score());
    });
    result.findings().forEach(finding -> System.out.println(finding.message().vi()));
    // README ends
  }
}
