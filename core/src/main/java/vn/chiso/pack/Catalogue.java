package vn.chiso.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.fact.Plausible;
import vn.chiso.fact.Rubric;
import vn.chiso.framework.Indicator;

/**
 * What the rules of a pack may refer to.
 *
 * @param indicators ids and codes of the indicators
 * @param details the indicators' details by id
 * @param described the ids that stand in {@code indicators.csv}
 * @param items codes of the data items
 * @param values what a datum may be about: data items, and indicators that enter as values
 * @param localities codes of the localities
 * @param thresholds codes of the thresholds
 * @param rubrics points per item
 * @param plausible the size figures have
 * @param checkTexts the words of the checks
 * @param checks ids of the checks that have words
 */
record Catalogue(
    Codes indicators,
    Map<String, Indicator> details,
    Codes described,
    Codes items,
    Codes values,
    Codes localities,
    Codes thresholds,
    List<Rubric> rubrics,
    List<Plausible> plausible,
    Map<String, CheckText> checkTexts,
    Codes checks) {

  /** Whether a word is a code of anything here. */
  boolean knows(String word) {
    return Stream.of(indicators, items, localities, thresholds, checks)
        .anyMatch(codes -> codes.has(word));
  }

  /** The rubrics a pattern of a rule can match. */
  List<Rubric> rubricsOf(RuleInfo.Pattern pattern) {
    Set<String> parts = pattern.equalTo("part");
    return rubrics.stream()
        .filter(rubric -> pattern.equalTo("indicator").contains(rubric.indicator()))
        .filter(rubric -> parts.isEmpty() || parts.contains(rubric.part()))
        .toList();
  }

  /** This catalogue with other words of checks. */
  Catalogue with(CheckTextReader.Reading words) {
    return new Catalogue(
        indicators,
        details,
        described,
        items,
        values,
        localities,
        thresholds,
        rubrics,
        plausible,
        words.texts(),
        words.checks());
  }

  static Catalogue read(
      PackFiles files,
      Codes indicators,
      IndicatorReader.Reading details,
      Codes items,
      ReferenceReader.Reading reference,
      UnitNames units,
      Problems problems) {
    Codes values = items.and(details.entering());
    CheckTextReader.Reading texts =
        CheckTextReader.read(files, values, reference.thresholdCodes(), problems);
    return new Catalogue(
        indicators,
        details.indicators(),
        details.described(),
        items,
        values,
        reference.localityCodes(),
        reference.thresholdCodes(),
        RubricReader.read(files, indicators, items, problems),
        PlausibleReader.read(files, values, units, problems),
        texts.texts(),
        texts.checks());
  }
}
