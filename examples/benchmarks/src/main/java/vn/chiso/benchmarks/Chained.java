package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Rubric;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/**
 * Drools as most people would use it: all facts in one session, every step a rule that inserts what
 * the next one reads.
 */
final class Chained implements Contender<OverMaps.Computed> {
  private final RulePack pack;
  private final Dataset dataset;
  private final KieBase rules;

  Chained(RulePack pack, Dataset dataset) {
    this.pack = pack;
    this.dataset = dataset;
    this.rules = compile(ChainedRules.of(pack));
  }

  private static KieBase compile(String drl) {
    KieServices services = KieServices.get();
    KieFileSystem files = services
        .newKieFileSystem()
        .generateAndWritePomXML(services.newReleaseId("vn.chiso", "chained", "1"));
    files.write("src/main/resources/vn/chiso/benchmarks/chained/chained.drl", drl);
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(errors.toString());
    }
    return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
  }

  @Override
  public OverMaps.Computed run() {
    List<Found> findings = new ArrayList<>();
    List<Local> locals = Intake.read(pack, dataset, findings);
    KieSession session = rules.newKieSession();
    try {
      insertPack(session);
      locals.forEach(local -> insert(session, local));
      session.fireAllRules();
      return read(session, locals, findings);
    } finally {
      session.dispose();
    }
  }

  private void insertPack(KieSession session) {
    for (Node node : pack.framework().nodes()) {
      session.insert(new ChainedFacts.Ranked(node.id()));
      if (node.isIndicator()) {
        Indicator indicator = pack.framework().indicator(node.id()).orElseThrow();
        boolean reported = indicator.entersAs() == Indicator.EntersAs.VALUE;
        session.insert(new ChainedFacts.IndicatorOf(node, reported, indicator.direction()));
      } else {
        BigDecimal weights = pack.framework().children(node).stream()
            .map(Node::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        session.insert(new ChainedFacts.Branch(node, weights));
      }
    }
    for (Rubric rubric : pack.rubrics()) {
      rubric
          .lines()
          .forEach(
              line -> session.insert(new ChainedFacts.PerUnit(line.item(), line.pointsPerUnit())));
    }
  }

  private static void insert(KieSession session, Local local) {
    session.insert(new ChainedFacts.Place(local.code()));
    local.documents().forEach(session::insert);
    local.refused().forEach(item -> session.insert(new ChainedFacts.Rejected(local.code(), item)));
    local
        .data()
        .forEach((item, value) -> session.insert(
            new Figure(local.code(), item, value, !local.undocumented().contains(item))));
  }

  private OverMaps.Computed read(KieSession session, List<Local> locals, List<Found> findings) {
    Map<String, Map<String, BigDecimal>> values = new HashMap<>();
    Map<String, Map<String, BigDecimal>> scores = new HashMap<>();
    Map<String, Map<String, Integer>> ranks = new HashMap<>();
    for (Object fact : session.getObjects()) {
      if (fact instanceof ChainedFacts.Fault fault) {
        findings.add(new Found(fault.check(), fault.localities(), fault.items()));
      } else if (fact instanceof ChainedFacts.IndicatorValue value) {
        put(values, value.locality(), value.indicator(), value.value());
      } else if (fact instanceof ChainedFacts.NodeScore score) {
        put(scores, score.locality(), score.id(), score.score());
      } else if (fact instanceof ChainedFacts.Rank rank) {
        put(ranks, rank.locality(), rank.node(), rank.rank());
      }
    }
    List<Map<String, Rating>> ratings = locals.stream()
        .map(Local::code)
        .map(code -> MapScores.ratings(
            pack,
            values.getOrDefault(code, Map.of()),
            scores.getOrDefault(code, Map.of()),
            ranks.getOrDefault(code, Map.of())))
        .toList();
    return new OverMaps.Computed(findings, ratings);
  }

  private static <T> void put(
      Map<String, Map<String, T>> table, String locality, String node, T value) {
    table.computeIfAbsent(locality, key -> new HashMap<>()).put(node, value);
  }

  @Override
  public Results results(OverMaps.Computed computed) {
    return OverMaps.results(pack, computed);
  }
}
