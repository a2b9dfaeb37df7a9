package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chiso.pack.RuleInfo;

/** The compiled rules of one stage. Runs them over the facts of one locality at a time. */
final class StageRules {
  private static final Logger LOG = LoggerFactory.getLogger(StageRules.class);

  private static final Pattern RULE = Pattern.compile("[Rr]ule \"(.+?)\" in ");

  /** No sound pack fires this often over one set of facts; a loop does. */
  private static final int MOST_FIRINGS = 1_000_000;

  private final KieBase base;
  private final Map<String, RuleInfo> rules = new HashMap<>();

  StageRules(KieBase base, List<RuleInfo> rules) {
    this.base = base;
    rules.forEach(rule -> this.rules.put(rule.qualifiedName(), rule));
  }

  /**
   * What came of running a stage.
   *
   * @param firings everything the rules inserted, each with the rule that did
   * @param failure the rule that failed or went on for ever; what others inserted before stays
   */
  record Run(List<Firing> firings, Optional<Failure> failure) {
    static final Run NOTHING = new Run(List.of(), Optional.empty());
  }

  /** A rule that failed, and how. */
  record Failure(String rule, String how) {}

  /**
   * Runs the rules over facts. A rule that fails because of odd data doesn't take the others'
   * results along.
   *
   * @param traced whether the facts matched are wanted as well
   */
  Run fire(Collection<?> facts, boolean traced) {
    KieSession session = base.newKieSession();
    Recorder recorder = new Recorder(traced);
    try {
      facts.forEach(session::insert);
      session.addEventListener((RuleRuntimeEventListener) recorder.inserted);
      session.addEventListener((AgendaEventListener) recorder.fired);
      int fired = session.fireAllRules(MOST_FIRINGS);
      Optional<Failure> failure = fired < MOST_FIRINGS
          ? Optional.empty()
          : Optional.of(new Failure(recorder.lastRule(), "> " + MOST_FIRINGS));
      return new Run(recorder.firings, failure);
    } catch (RuntimeException e) {
      // Whatever a rule's own code throws. The rest is evaluated, and a finding tells of it.
      return failed(recorder, e);
    } finally {
      session.dispose();
    }
  }

  private static Run failed(Recorder recorder, RuntimeException exception) {
    LOG.warn("A rule failed", exception);
    // The engine names the rule in its message; the last one fired need not be the one that failed.
    Matcher named = RULE.matcher(String.valueOf(exception.getMessage()));
    String rule = named.find() ? named.group(1) : recorder.lastRule();
    Throwable cause = exception;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new Run(
        recorder.firings, Optional.of(new Failure(rule, String.valueOf(cause.getMessage()))));
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
