package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;
import vn.chiso.pack.RuleInfo;

/** Knows what the rule that is firing has matched. */
final class MatchTracer extends DefaultAgendaEventListener {
  private @Nullable Match current;

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    current = event.getMatch();
  }

  /** What the rule's names stand for, in the order in which its consequence uses them. */
  Map<String, Object> bindings(RuleInfo rule) {
    Match match = current;
    if (match == null) {
      return Map.of();
    }
    List<String> names = new ArrayList<>(match.getDeclarationIds());
    names.sort(Comparator.comparingInt((String name) -> firstUse(rule, name))
        .thenComparing(Comparator.naturalOrder()));
    Map<String, Object> bindings = new LinkedHashMap<>();
    names.forEach(name -> bindings.put(name, match.getDeclarationValue(name)));
    return bindings;
  }

  private static int firstUse(RuleInfo rule, String name) {
    Matcher use = Pattern.compile(Pattern.quote(name) + "\\b").matcher(rule.consequence());
    return use.find() ? use.start() : Integer.MAX_VALUE;
  }
}
