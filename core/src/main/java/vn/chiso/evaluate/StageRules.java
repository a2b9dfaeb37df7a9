package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import vn.chiso.pack.RuleInfo;

/** The compiled rules of one stage. Runs them over the facts of one locality at a time. */
final class StageRules {
  /** No sound pack fires this often over one set of facts; a loop does. */
  private static final int MOST_FIRINGS = 1_000_000;

  private final KieBase base;
  private final Map<String, RuleInfo> rules = new HashMap<>();

  StageRules(KieBase base, List<RuleInfo> rules) {
    this.base = base;
    rules.forEach(rule -> this.rules.put(rule.qualifiedName(), rule));
  }

  /**
   * Everything the rules insert, each with the rule that did.
   *
   * @param traced whether the facts matched are wanted as well
   */
  List<Firing> fire(Collection<?> facts, boolean traced) {
    KieSession session = base.newKieSession();
    try {
      facts.forEach(session::insert);
      Recorder recorder = new Recorder(traced);
      session.addEventListener((RuleRuntimeEventListener) recorder.inserted);
      session.addEventListener((AgendaEventListener) recorder.fired);
      int fired = session.fireAllRules(MOST_FIRINGS);
      if (fired >= MOST_FIRINGS) {
        throw new IllegalStateException("Rules loop: " + recorder.lastRule());
      }
      return recorder.firings;
    } finally {
      session.dispose();
    }
  }

  private RuleInfo info(Rule rule) {
    RuleInfo info = rules.get(rule.getPackageName() + "." + rule.getName());
    if (info == null) {
      throw new IllegalStateException("Rule not in the pack: " + rule.getName());
    }
    return info;
  }

  private final class Recorder {
    private final List<Firing> firings = new ArrayList<>();
    private @Nullable Match current;

    private final DefaultRuleRuntimeEventListener inserted = new DefaultRuleRuntimeEventListener() {
      @Override
      public void objectInserted(ObjectInsertedEvent event) {
        if (event.getRule() != null) {
          RuleInfo rule = info(event.getRule());
          firings.add(new Firing(rule, bindings(rule), event.getObject()));
        }
      }
    };
    private final DefaultAgendaEventListener fired = new DefaultAgendaEventListener() {
      @Override
      public void beforeMatchFired(BeforeMatchFiredEvent event) {
        current = event.getMatch();
      }
    };
    private final boolean traced;

    Recorder(boolean traced) {
      this.traced = traced;
    }

    String lastRule() {
      return current == null ? "?" : current.getRule().getName();
    }

    /** What the rule's names stand for, in the order in which its consequence uses them. */
    private Map<String, Object> bindings(RuleInfo rule) {
      Match match = current;
      if (!traced || match == null) {
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
}
