package vn.chiso.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.chiso.fact.Computed;
import vn.chiso.fact.Conflict;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Expected;
import vn.chiso.fact.LeadAgency;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.Period;
import vn.chiso.fact.Plausible;
import vn.chiso.fact.Prior;
import vn.chiso.fact.Published;
import vn.chiso.fact.Report;
import vn.chiso.fact.Role;
import vn.chiso.fact.Rubric;
import vn.chiso.fact.RubricRow;
import vn.chiso.fact.Series;
import vn.chiso.fact.Sheet;
import vn.chiso.fact.Size;
import vn.chiso.fact.Spread;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.fact.Threshold;
import vn.chiso.finding.Fault;
import vn.chiso.formula.Change;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Means;
import vn.chiso.formula.Ratio;
import vn.chiso.formula.Sum;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Item;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Provenance;
import vn.chiso.score.IndicatorValue;
import vn.chiso.score.PartValue;

/** The classes a rule may name, by their short names. */
public final class RuleTypes {
  private static final List<Class<?>> CLASSES = List.of(
      Assignment.class,
      Change.class,
      Computed.class,
      Conflict.class,
      DataStatus.class,
      Datum.class,
      Evidence.class,
      Expected.class,
      Fault.class,
      Figure.class,
      IndicatorValue.class,
      Item.class,
      Item.Type.class,
      LeadAgency.class,
      Locality.class,
      Means.class,
      OwnFigure.class,
      OwnFigure.Kind.class,
      PartValue.class,
      Period.class,
      Plausible.class,
      Prior.class,
      Provenance.class,
      Published.class,
      Ratio.class,
      Report.class,
      Role.class,
      Rubric.class,
      RubricRow.class,
      Series.class,
      Sheet.class,
      Size.class,
      Spread.class,
      SubmissionHeader.class,
      Sum.class,
      Threshold.class);
  private static final Map<String, String> QUALIFIED = new TreeMap<>();

  static {
    CLASSES.forEach(type -> QUALIFIED.put(type.getSimpleName(), type.getCanonicalName()));
  }

  private RuleTypes() {}

  /** The classes themselves. */
  public static List<Class<?>> classes() {
    return CLASSES;
  }

  /** The short names, sorted. */
  public static Set<String> names() {
    return Set.copyOf(QUALIFIED.keySet());
  }

  /** What a rule's file has to import to use a class by its short name. */
  public static Optional<String> qualified(String name) {
    return Optional.ofNullable(QUALIFIED.get(name));
  }

  /** All that may be imported, sorted by short name. */
  public static List<String> imports() {
    return List.copyOf(QUALIFIED.values());
  }
}
