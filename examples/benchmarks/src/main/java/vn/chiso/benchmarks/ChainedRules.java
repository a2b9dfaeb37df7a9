package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.framework.Item;
import vn.chiso.pack.RulePack;

/**
 * The rules of the chained session as DRL: checks, formulas, normalisation, means and ranks, each
 * inserting what the next ones read, kept in order by salience.
 */
final class ChainedRules {
  private static final String HEADER = """
      package vn.chiso.benchmarks.chained
      import java.math.BigDecimal
      import java.util.Collection
      import java.util.List
      import vn.chiso.benchmarks.Figure
      import vn.chiso.benchmarks.ChainedFacts.*
      import vn.chiso.fact.Evidence

      """;

  private static final String GENERAL = """
      rule "a document is cited by one locality" salience 100
      when
        $document : Evidence( documentNumber != "" )
        $again : Evidence(
          documentNumber == $document.documentNumber, authority == $document.authority,
          date == $document.date, title == $document.title, locality > $document.locality )
      then
        insert( new Fault("document-cited-once",
          List.of($document.locality(), $again.locality()), List.of()) );
      end

      rule "a value enters directly" salience 80
      when
        $indicator : IndicatorOf( reported == true )
        $figure : Figure( item == $indicator.id )
        not Rejected( locality == $figure.locality, item == $figure.item )
      then
        insert( new IndicatorValue($figure.getLocality(), $figure.getItem(), $figure.getValue()) );
      end

      rule "points of an item" salience 90
      when
        $perUnit : PerUnit()
        $figure : Figure( item == $perUnit.item )
      then
        insert( Earned.by($figure, $perUnit.points()) );
      end

      rule "range of an indicator" salience 60
      when
        $indicator : IndicatorOf()
        $values : List( size > 0 ) from accumulate(
          IndicatorValue( indicator == $indicator.id, $value : value ), collectList( $value ) )
      then
        insert( Range.of($indicator.id(), $values) );
      end

      rule "score of an indicator" salience 50
      when
        $indicator : IndicatorOf()
        $range : Range( indicator == $indicator.id, minimum < maximum )
        $value : IndicatorValue( indicator == $indicator.id )
      then
        insert( NodeScore.normalised($indicator, $value, $range) );
      end

      rule "ranks in a node" salience 10
      when
        $ranked : Ranked()
        $all : List( size > 1 ) from accumulate(
          $each : NodeScore( id == $ranked.id ), collectList( $each ) )
      then
        for (Object rank : Rank.of($all)) {
          insert( rank );
        }
      end

      """;

  private static final List<String> LEVELS = List.of("GROUP", "PILLAR", "SUBINDEX", "INDEX");

  private final StringBuilder drl = new StringBuilder(HEADER);

  private ChainedRules() {}

  /** All rules of a pack. */
  static String of(RulePack pack) {
    ChainedRules rules = new ChainedRules();
    rules.drl.append(GENERAL);
    for (int i = 0; i < LEVELS.size(); i++) {
      rules.mean(LEVELS.get(i), 40 - i);
    }
    pack.items().values().forEach(rules::limits);
    PackRules.CHECKS.forEach(rules::within);
    PackRules.RATIOS.forEach(rules::ratio);
    PackRules.POINTS.forEach(rules::points);
    return rules.drl.toString();
  }

  private void rule(String name, int salience, String when, String then) {
    drl.append("""
        rule "%s" salience %d
        when
          %s
        then
          %s
        end

        """.formatted(name, salience, when, then));
  }

  private void mean(String level, int salience) {
    rule(
        "mean of a " + level,
        salience,
        """
        $branch : Branch( level == "%s" )
          $place : Place()
          $all : List( size > 0 ) from accumulate(
            $each : NodeScore( parent == $branch.id, locality == $place.code ),
            collectList( $each ) )""".formatted(level),
        "for (Object score : NodeScore.mean($branch, $place.code(), $all)) { insert( score ); }");
  }

  private void limits(Item item) {
    if (item.isWhole()) {
      limit("count-is-whole", item, "whole == false", true);
    }
    if (item.minimum() != null) {
      limit("figure-within-minimum", item, "value < " + literal(item.minimum()), true);
    }
    if (item.maximum() != null) {
      limit("figure-within-maximum", item, "value > " + literal(item.maximum()), true);
    }
    if (item.evidenceRequired()) {
      limit("figure-has-evidence", item, "documented == false", false);
    }
  }

  private static String literal(BigDecimal number) {
    return number.toPlainString() + "B";
  }

  private void limit(String check, Item item, String fault, boolean error) {
    rule(
        check + " " + item.code(),
        100,
        "$figure : Figure( item == \"%s\", %s )".formatted(item.code(), fault),
        "insert( Fault.in(\"%s\", $figure) );%s".formatted(check, error ? reject("$figure") : ""));
  }

  private static String reject(String figure) {
    return " insert( new Rejected(%1$s.getLocality(), %1$s.getItem()) );".formatted(figure);
  }

  private void within(PackRules.Within check) {
    rule(
        check.check(),
        100,
        """
        $whole : Figure( item == "%s" )
          $part : Figure( item == "%s", locality == $whole.locality, value > $whole.value )""".formatted(check.whole(), check.part()),
        "insert( Fault.in(\"%s\", $part, $whole) );%s"
            .formatted(check.check(), check.error() ? reject("$part") + reject("$whole") : ""));
  }

  private void ratio(PackRules.Ratio ratio) {
    String above = IntStream.range(0, ratio.above().size())
        .mapToObj(i -> "$%d : Figure( item == \"%s\", locality == $below.locality )\n  "
            .formatted(i, ratio.above().get(i)))
        .collect(Collectors.joining());
    String arguments = "$below"
        + IntStream.range(0, ratio.above().size())
            .mapToObj(i -> ", $" + i)
            .collect(Collectors.joining());
    String when =
        "$below : Figure( item == \"%s\", value %%s 0 )\n  %snot Rejected( locality == $below.locality, item in (%s) )"
            .formatted(ratio.below(), above, quoted(ratio.items()));
    rule(
        ratio.indicator(),
        80,
        when.formatted("!="),
        "insert( IndicatorValue.ratio(\"%s\", %d, %s) );"
            .formatted(ratio.indicator(), ratio.factor(), arguments));
    rule(
        ratio.indicator() + " over zero",
        80,
        when.formatted("=="),
        "insert( Fault.zero(%s) );".formatted(arguments));
  }

  private void points(PackRules.Points points) {
    String parts = IntStream.range(1, points.counted().size())
        .mapToObj(i -> "$%d : Earned( item == \"%s\", locality == $0.locality )\n  "
            .formatted(i, points.counted().get(i)))
        .collect(Collectors.joining());
    String arguments = IntStream.range(0, points.counted().size())
        .mapToObj(i -> "$" + i)
        .collect(Collectors.joining(", "));
    rule(
        points.indicator(),
        80,
        """
        $0 : Earned( item == "%s" )
          %snot Figure( item == "%s", locality == $0.locality )
          not Rejected( locality == $0.locality, item in (%s) )""".formatted(points.counted().get(0), parts, points.declared(), quoted(points.items())),
        "insert( Earned.sum(\"%s\", %s) );".formatted(points.indicator(), arguments));
    rule(
        points.indicator() + " declared",
        80,
        """
        $0 : Figure( item == "%s" )
          not Rejected( locality == $0.locality, item in (%s) )""".formatted(points.declared(), quoted(points.items())),
        "insert( new IndicatorValue($0.getLocality(), \"%s\", $0.getValue()) );"
            .formatted(points.indicator()));
  }

  private static String quoted(List<String> items) {
    return items.stream().map(item -> '"' + item + '"').collect(Collectors.joining(", "));
  }
}
