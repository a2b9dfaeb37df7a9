package vn.chiso.edition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** The pages of a handbook on the tree, indicator by indicator. */
final class NodePages {
  private final RulePack pack;
  private final @Nullable PackDiff diff;
  private final Pages pages;
  private final CheckTable checks;

  NodePages(RulePack pack, @Nullable PackDiff diff, Pages pages) {
    this.pack = pack;
    this.diff = diff;
    this.pages = pages;
    this.checks = new CheckTable(pack, pages);
  }

  void write() {
    pack.framework().nodes().forEach(this::node);
  }

  private void node(Node node) {
    if (node.level() == Level.INDEX || node.level() == Level.SUBINDEX) {
      pages.heading(2, node.id(), title(node));
    } else {
      pages.heading(
          node.isIndicator() ? 4 : node.level() == Level.GROUP ? 3 : 2, node.id(), title(node));
    }
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(pages.fact("id", node.id()));
    facts.add(pages.fact(
        "code",
        pages.say(
            "code-founded",
            node.code().isEmpty() ? pages.say("none") : node.code(),
            node.codeProvenance().text())));
    facts.add(pages.fact("weight", pages.say(Phrases.number(node.weight()))));
    if (node.isIndicator()) {
      pack.framework().indicator(node.id()).ifPresent(each -> indicator(node, each, facts));
    } else {
      facts.add(pages.fact(
          "aggregation",
          pages.say(Phrases.word("aggregation", node.aggregation().tag()))));
      facts.add(pages.fact("coverage", pages.say(Phrases.number(node.coverage()))));
    }
    facts.add(pages.fact("place", pages.founded(node.provenance(), node.source())));
    pages.facts(facts);
    if (node.isIndicator()) {
      tables(node);
    }
    changed(node);
  }

  private String title(Node node) {
    return (node.code() + ' ' + pages.say(node.name())).strip();
  }

  private void indicator(Node node, Indicator indicator, List<Block.Fact> facts) {
    formulas(node, indicator, facts);
    facts.add(pages.fact(
        "unit",
        indicator.unitOfMeasure().vi().isEmpty()
            ? pages.say("unknown")
            : pages.say(indicator.unitOfMeasure())));
    facts.add(pages.fact("direction", pages.say(TreeChanges.direction(indicator))));
    facts.add(pages.fact("period", Integer.toString(pack.manifest().dataYear())));
    facts.add(pages.fact(
        "supplier", pages.say(Phrases.word("supplier", indicator.suppliedBy().tag()))));
    if (indicator.normalisation().method().usesGoalposts()) {
      facts.add(pages.fact("goalposts", goalposts(node)));
    }
    if (indicator.normalisation().method() != Normalisation.Method.MIN_MAX) {
      facts.add(pages.fact(
          "normalisation",
          pages.say(MethodWords.normalisation(indicator.normalisation()))
              + founded(
                  indicator.normalisation().provenance(),
                  indicator.normalisation().source())));
    }
    OutlierTreatment outliers = indicator.outliers();
    if (outliers.own()) {
      facts.add(pages.fact(
          "treatment",
          pages.say(MethodWords.treatment(outliers))
              + founded(outliers.provenance(), outliers.source())));
    }
    if (indicator.missing().isEstimated()) {
      facts.add(pages.fact(
          "missing",
          pages.say(MethodWords.missing(indicator.missing()))
              + founded(indicator.missing().provenance(), indicator.missing().source())));
    }
    facts.addAll(new RubricFacts(pack, pages).of(node.id()));
    facts.add(pages.fact("definition", pages.founded(indicator.provenance(), indicator.source())));
    if (!indicator.note().isEmpty()) {
      facts.add(pages.fact("note", indicator.note()));
    }
  }

  private String goalposts(Node node) {
    Goalposts posts = pack.goalposts().get(node.id());
    return posts == null
        ? pages.say("no-goalposts")
        : pages.say(Phrases.number(posts.minimum()))
            + " – "
            + pages.say(Phrases.number(posts.maximum()))
            + " — "
            + pages.founded(posts.provenance(), posts.source());
  }

  private String founded(Provenance provenance, String source) {
    return source.isEmpty() ? "" : " — " + pages.founded(provenance, source);
  }

  private void formulas(Node node, Indicator indicator, List<Block.Fact> facts) {
    if (indicator.entersAs() == Indicator.EntersAs.VALUE) {
      facts.add(pages.fact("formula", pages.say("enters-directly")));
      return;
    }
    for (RuleInfo rule : FormulaChanges.written(pack, node.id())) {
      FormulaWords words = new FormulaWords(pack, rule);
      List<Text> absent = words.absent();
      String formula = pages.say(words.value());
      String condition = absent.isEmpty()
          ? formula
          : pages.say("if-absent", Phrases.joined(", ", absent), formula);
      facts.add(pages.fact(
          "formula",
          pages.say(
              "by-rule",
              condition,
              rule.file() + ':' + rule.line(),
              pages.founded(
                  Provenance.of(rule.annotation("provenance")), rule.annotation("source")))));
    }
  }

  private void tables(Node node) {
    pages.table(
        List.of(
            "column.item",
            "column.unit",
            "column.type",
            "column.limits",
            "column.evidence",
            "column.founded"),
        items(node).stream().map(pack.items()::get).map(this::item).toList());
    pages.table(
        List.of(
            "column.part",
            "column.lead",
            "column.coordinating",
            "column.deadline",
            "column.founded"),
        pack.assignments().stream()
            .filter(
                each -> ReferenceChanges.id(pack.framework(), each.indicator()).equals(node.id()))
            .map(this::assignment)
            .toList());
    checks.write(node.id());
  }

  private Set<String> items(Node node) {
    Set<String> items = new LinkedHashSet<>();
    FormulaChanges.of(pack, node.id()).forEach(rule -> {
      rule.patterns().forEach(pattern -> items.addAll(pattern.equalTo("item")));
      items.addAll(rule.itemsRead());
    });
    items.retainAll(pack.items().keySet());
    return items;
  }

  private List<String> item(Item item) {
    return List.of(
        pages.say(Phrases.named(item.name(), item.code())),
        pages.say(item.unitOfMeasure()),
        pages.say(Phrases.word("type", item.type().tag())),
        limits(item),
        pages.say(ItemChanges.evidence(item)),
        pages.founded(item.provenance(), item.source()));
  }

  private String limits(Item item) {
    return (item.minimum() == null ? "" : "≥ " + pages.say(Phrases.number(item.minimum())) + ' ')
        + (item.maximum() == null ? "" : "≤ " + pages.say(Phrases.number(item.maximum())));
  }

  private List<String> assignment(Assignment assignment) {
    String where = assignment.locality().isEmpty()
        ? ""
        : pages.say("for-locality", assignment.locality()) + ' ';
    return List.of(
        (where + assignment.part() + ' ' + assignment.title()).strip(),
        agencies(assignment.lead()),
        agencies(assignment.coordinating()),
        assignment.deadline() == null
            ? pages.say("unknown")
            : pages.say(Phrases.of(assignment.deadline())),
        pages.founded(assignment.provenance(), assignment.source()));
  }

  private String agencies(List<String> codes) {
    Map<String, Agency> known = pack.agencies();
    return String.join(
        "; ",
        codes.stream()
            .map(code -> known.containsKey(code) ? pages.say(known.get(code).name()) : code)
            .toList());
  }

  private void changed(Node node) {
    if (diff != null && !diff.changes(node.id()).isEmpty()) {
      pages.paragraph(pages.say("changed-since", diff.before().id()));
      pages.bullets(diff.changes(node.id()).stream()
          .map(change -> pages.say(change.message()))
          .toList());
    }
  }
}
