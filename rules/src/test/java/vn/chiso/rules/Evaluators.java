package vn.chiso.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** One evaluator a pack for all tests of this module, because compiling takes seconds. */
final class Evaluators {
  private static final Map<String, Evaluator> BY_ID = new ConcurrentHashMap<>();

  private Evaluators() {}

  static Evaluator of(String id) {
    return BY_ID.computeIfAbsent(id, each -> Evaluator.of(RulePack.builtIn(each)));
  }
}
