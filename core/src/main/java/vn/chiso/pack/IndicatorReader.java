package vn.chiso.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Direction;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Normalisation;

/** Reads {@code indicators.csv}: one row for every indicator of the tree. */
final class IndicatorReader {
  private static final String FILE = "indicators.csv";

  private IndicatorReader() {}

  /**
   * What was read.
   *
   * @param indicators the details by id, in the order of the file
   * @param described the ids, with the lines they stand on
   * @param entering ids and codes of those whose values enter directly
   */
  record Reading(Map<String, Indicator> indicators, Codes described, Codes entering) {}

  /**
   * Reads the details.
   *
   * @param codes ids and codes of the indicators in the tree
   * @param settings the scoring method, null where it couldn't be read
   * @param groupings the names of the ways there are to group localities
   * @param units how units are called
   */
  static Reading read(
      PackFiles files,
      Codes codes,
      @Nullable Settings settings,
      Set<String> groupings,
      UnitNames units,
      Problems problems) {
    NormalisationReader methods = NormalisationReader.read(files, codes, settings, problems);
    MissingReader missing = MissingReader.read(files, codes, settings, groupings, problems);
    TreatmentReader treatments = TreatmentReader.read(files, codes, settings, problems);
    Table table = Table.required(
        files,
        FILE,
        problems,
        Set.of(TreatmentReader.COLUMN),
        "id",
        "unit_of_measure",
        "direction",
        "supplied_by",
        "enters_as",
        "normalisation",
        "provenance",
        "source",
        "note");
    table.unique("id");
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    Codes described = new Codes(FILE, table.isComplete());
    for (Row row : table.rows()) {
      Indicator indicator = indicator(row, codes, methods, missing, treatments, units);
      described.add(row, indicator.id(), indicator.id());
      indicators.putIfAbsent(indicator.id(), indicator);
    }
    codes.meanings().stream()
        .filter(described::lacks)
        .forEach(id ->
            problems.report(codes.file(), codes.line(id), "framework.indicator-undescribed", id));
    return new Reading(indicators, described, codes.where(id -> enters(indicators.get(id))));
  }

  private static boolean enters(@Nullable Indicator indicator) {
    return indicator != null && indicator.entersAs() == Indicator.EntersAs.VALUE;
  }

  private static Indicator indicator(
      Row row,
      Codes codes,
      NormalisationReader methods,
      MissingReader missing,
      TreatmentReader treatments,
      UnitNames units) {
    String written = row.required("id");
    String id = codes.meaning(written);
    if (!written.isEmpty() && codes.lacks(written)) {
      row.report("id", "framework.no-indicator", written, codes.suggestion(written));
    } else if (!id.equals(written)) {
      row.report("id", "framework.want-id", written, id);
    }
    Direction direction = row.word("direction", Words.DIRECTION);
    Indicator.SuppliedBy suppliedBy = row.word("supplied_by", Words.SUPPLIED_BY);
    Indicator.EntersAs entersAs = row.word("enters_as", Words.ENTERS_AS);
    Normalisation normalisation = methods.of(row, id);
    return new Indicator(
        id,
        units.of(row.text("unit_of_measure")),
        direction,
        suppliedBy,
        entersAs,
        normalisation,
        missing.of(id),
        treatments.of(row, id, normalisation.method()),
        row.provenance(),
        row.source(),
        row.text("note"));
  }
}
