package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/**
 * Compiled rules that run together. Runs them over the facts of one locality at a time, each time
 * in a session of its own, so that a run neither sees another nor slows it down. Thread-safe.
 */
final class StageRules {
  private static final Logger LOG = LoggerFactory.getLogger(StageRules.class);

  private static final Pattern RULE = Pattern.compile("[Rr]ule \"(.+?)\" in ");

  /** No sound pack fires this often over the facts of one locality; a loop does. */
  private static final int MOST_FIRINGS = 100_000;
  /** The same for each fact, where localities are compared. */
  private static final int MOST_FOR_A_FACT = 100;

  private final RuleFacts facts;
  private final Set<String> names;
  private final Supplier<Loaded> loaded;

  /**
   * Some rules of a pack.
   *
   * @param bases makes their rule base, which isn't done before it is needed
   */
  StageRules(RulePack pack, List<RuleInfo> rules, RuleBases bases) {
    this.facts = new RuleFacts(pack, rules);
    this.names = rules.stream().map(RuleInfo::name).collect(Collectors.toUnmodifiableSet());
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
   * @param how what went wrong
   * @param cause what it threw, null if it went on for ever
   */
  record Failure(String rule, String how, @Nullable Exception cause) {}

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
    if (names.isEmpty()) {
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
    if (names.isEmpty()) {
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
  private void listen(KieSession session, Consumer<Insertion> heard) {
    IdentityHashMap<Rule, Insertion.Giver> rules = loaded.get().rules();
    session.addEventListener(new DefaultRuleRuntimeEventListener() {
      @Override
      public void objectInserted(ObjectInsertedEvent event) {
        Rule rule = event.getRule();
        if (rule != null) {
          heard.accept(new Insertion(known(rules.get(rule), rule.getName()), event.getObject()));
        }
      }
    });
  }

  private Run run(
      KieSession session,
      Collection<?> facts,
      List<Insertion> insertions,
      Consumer<Insertion> heard) {
    try {
      for (Object fact : facts) {
        session.insert(fact);
      }
      listen(session, heard);
      int most = (int) Math.max(
          MOST_FIRINGS, Math.min(Integer.MAX_VALUE, (long) MOST_FOR_A_FACT * facts.size()));
      int fired = session.fireAllRules(most);
      Optional<Failure> failure = fired < most
          ? Optional.empty()
          : Optional.of(new Failure(lastRule(insertions), "> " + most, null));
      return new Run(insertions, failure);
    } catch (RuntimeException e) {
      // Whatever a rule's own code throws. The rest is evaluated, and a finding tells of it.
      return failed(insertions, e);
    }
  }

  private Run failed(List<Insertion> insertions, RuntimeException exception) {
    // The engine names the rule in its message, and others whose condition reads the same, which
    // may be of another stage. The last one that gave something need not be it.
    String rule = RULE.matcher(String.valueOf(exception.getMessage()))
        .results()
        .map(match -> match.group(1))
        .filter(names::contains)
        .findFirst()
        .orElseGet(() -> lastRule(insertions));
    Throwable cause = exception;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new Run(
        insertions, Optional.of(new Failure(rule, String.valueOf(cause.getMessage()), exception)));
  }

  private static String lastRule(List<Insertion> insertions) {
    return insertions.isEmpty()
        ? "?"
        : insertions.get(insertions.size() - 1).rule().info().name();
  }
}
