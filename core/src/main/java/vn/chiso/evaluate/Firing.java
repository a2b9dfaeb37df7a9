package vn.chiso.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chiso.pack.RuleInfo;

/**
 * One time a rule fired (một lần quy tắc được áp dụng).
 *
 * @param rule the rule
 * @param bindings the facts it matched by the names the rule gives them, in the order in which its
 *     consequence uses them; empty unless the evaluation was traced
 * @param inserted what it gave
 */
public record Firing(RuleInfo rule, Map<String, Object> bindings, Object inserted) {
  public Firing {
    bindings =
        bindings.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(bindings));
  }
}
