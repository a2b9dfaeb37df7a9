package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/**
 * Compiled rules that run together. Runs them over the facts of one locality at a time, each time
 * in a session of its own, so that a run neither sees another nor slows it down. Thread-safe.
 */
final class StageRules {
  private static final Logger LOG = LoggerFactory.getLogger(StageRules.class);

  private static final Pattern RULE = Pattern.compile("[Rr]ule \"(.+?)\" in ");

  private final RuleFacts facts;
  private final Map<String, RuleInfo> byName;
  private final Bounds bounds;
  private final Supplier<Loaded> loaded;

  /**
   * Some rules of a pack.
   *
   * @param bases makes their rule base, which isn't done before it is needed
   */
  StageRules(RulePack pack, List<RuleInfo> rules, RuleBases bases, Bounds bounds) {
    this.facts = new RuleFacts(pack, rules);
    this.byName = rules.stream()
        .collect(
            Collectors.toUnmodifiableMap(RuleInfo::name, rule -> rule, (first, same) -> first));
    this.bounds = bounds;
    this.loaded = new Once<>(() -> EngineLoader.with(() -> Loaded.of(bases.of(rules), rules)));
  }

  /** Which facts these rules get to see. */
  RuleFacts facts() {
    return facts;
  }

  /** The rule base, and what is known of its rules. */
  private record Loaded(KieBase base, IdentityHashMap<Rule, Insertion.Giver> rules) {
    static Loaded of(KieBase base, List<RuleInfo> rules) {
      Map<String, Insertion.Giver> byName = new HashMap<>();
      rules.forEach(rule -> byName.put(rule.qualifiedName(), Insertion.Giver.of(rule)));
      IdentityHashMap<Rule, Insertion.Giver> found = new IdentityHashMap<>();
      base.getKiePackages().stream()
          .flatMap(kiePackage -> kiePackage.getRules().stream())
          .forEach(rule -> {
            String name = rule.getPackageName() + "." + rule.getName();
            found.put(rule, known(byName.get(name), name));
          });
      WatchedJoins.in(base);
      // The first session makes the engine look for its parts.
      KieSession session = base.newKieSession();
      session.fireAllRules();
      session.dispose();
      return new Loaded(base, found);
    }
  }

  private static Insertion.Giver known(Insertion.@Nullable Giver rule, String name) {
    if (rule == null) {
      throw new IllegalStateException("Rule not in the pack: " + name);
    }
    return rule;
  }

  /**
   * What came of running a stage.
   *
   * @param insertions everything the rules inserted, each with the rule that did
   * @param failure the rule that failed or went on for ever; what others inserted before stays
   */
  record Run(List<Insertion> insertions, Optional<Failure> failure) {
    static final Run NOTHING = new Run(List.of(), Optional.empty());
  }

  /**
   * A rule that failed.
   *
   * @param rule its name
   * @param place file and line
   * @param how what went wrong
   * @param cause what it threw, null if it exceeded a bound
   */
  record Failure(
      String rule, String place, Text how, @Nullable Exception cause) {}

  /**
   * Runs the rules over facts. A rule that fails because of odd data doesn't take the others'
   * results along.
   */
  Run fire(Collection<?> facts) {
    Run run = attempt(facts);
    run.failure()
        .ifPresent(failure -> LOG.warn("A rule failed: {}", failure.rule(), failure.cause()));
    return run;
  }

  /** The same for somebody who tries otherwise where a rule fails: nothing is logged. */
  Run attempt(Collection<?> facts) {
    if (byName.isEmpty()) {
      return Run.NOTHING;
    }
    List<Insertion> insertions = new ArrayList<>();
    KieSession session = loaded.get().base().newKieSession();
    try {
      return run(session, facts, insertions, insertions::add);
    } finally {
      session.dispose();
    }
  }

  /** Runs the rules over facts and notes what each of them matched. */
  List<Firing> trace(Collection<?> facts) {
    if (byName.isEmpty()) {
      return List.of();
    }
    MatchTracer tracer = new MatchTracer();
    List<Insertion> insertions = new ArrayList<>();
    List<Firing> firings = new ArrayList<>();
    KieSession session = loaded.get().base().newKieSession();
    session.addEventListener((AgendaEventListener) tracer);
    try {
      run(session, facts, insertions, insertion -> {
        insertions.add(insertion);
        RuleInfo rule = insertion.rule().info();
        firings.add(new Firing(rule, tracer.bindings(rule), insertion.fact()));
      });
      return firings;
    } finally {
      session.dispose();
    }
  }

  /** Hears of what rules insert and of nothing else, for every event heard of costs time. */
  private void listen(KieSession session, Watch watch, Consumer<Insertion> heard) {
    IdentityHashMap<Rule, Insertion.Giver> rules = loaded.get().rules();
    session.addEventListener(new DefaultRuleRuntimeEventListener() {
      @Override
      public void objectInserted(ObjectInsertedEvent event) {
        Rule rule = event.getRule();
        if (rule != null) {
          heard.accept(new Insertion(known(rules.get(rule), rule.getName()), event.getObject()));
          watch.step(rule.getName());
        }
      }
    });
  }

  private Run run(
      KieSession session,
      Collection<?> facts,
      List<Insertion> insertions,
      Consumer<Insertion> heard) {
    EvaluationLimits limits = bounds.limits().over(facts.size());
    Watch watch = Watch.begin(limits, bounds.meter());
    try {
      for (Object fact : facts) {
        session.insert(fact);
      }
      listen(session, watch, heard);
      int most = limits.firings();
      Text how = Wording.text("limit.firings", BigDecimal.valueOf(most));
      return new Run(
          insertions,
          session.fireAllRules(most + 1) <= most
              ? Optional.empty()
              : Optional.of(failure(lastRule(insertions), how, null)));
    } catch (RuntimeException e) {
      // Whatever a rule's own code throws. The rest is evaluated, and a finding tells of it.
      return new Run(
          insertions,
          Optional.of(LimitException.behind(e)
              .map(limit -> failure(limit.rule(), limit.how(), null))
              .orElseGet(() -> failed(insertions, e))));
    } finally {
      watch.end();
    }
  }

  private Failure failure(String rule, Text how, @Nullable Exception cause) {
    RuleInfo info = byName.get(rule);
    return new Failure(rule, info == null ? "?" : info.file() + ':' + info.line(), how, cause);
  }

  private Failure failed(List<Insertion> insertions, RuntimeException exception) {
    // The engine names the rule in its message, and others whose condition reads the same, which
    // may be of another stage. The last one that gave something need not be it.
    String rule = RULE.matcher(String.valueOf(exception.getMessage()))
        .results()
        .map(match -> match.group(1))
        .filter(byName::containsKey)
        .findFirst()
        .orElseGet(() -> lastRule(insertions));
    Throwable cause = exception;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return failure(rule, Text.same(String.valueOf(cause.getMessage())), exception);
  }

  private static String lastRule(List<Insertion> insertions) {
    return insertions.isEmpty()
        ? "?"
        : insertions.get(insertions.size() - 1).rule().info().name();
  }
}
