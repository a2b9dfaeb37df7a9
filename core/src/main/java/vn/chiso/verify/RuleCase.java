package vn.chiso.verify;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;

/**
 * One case kept beside a rule (ca kiểm thử): given data, what the rule must do.
 *
 * @param name what the case shows, as a sentence
 * @param rule name of the rule it tries
 * @param kind whether the rule fires in it
 * @param file the file within the pack
 * @param line the line the case begins on
 * @param given data by locality, in the order of the case; values expected are those of the first
 * @param evidence documents, each of the locality given
 * @param beside what else there is
 * @param expected what must come out
 */
public record RuleCase(
    String name,
    String rule,
    Kind kind,
    String file,
    int line,
    Map<String, List<GivenDatum>> given,
    List<GivenDocument> evidence,
    Beside beside,
    Expected expected) {
  public RuleCase {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    evidence = List.copyOf(evidence);
  }

  /** What a case is there for. Every rule has one of each. */
  public enum Kind {
    /** The rule fires. */
    FIRES,
    /** The rule only just doesn't fire. */
    JUST_DOES_NOT,
    /** A limit, a zero, an odd value: whatever it does there is on purpose. */
    EDGE;

    /** The name used in files: {@code fires}, {@code just-does-not}, {@code edge}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What a review looks at beside data and documents.
   *
   * @param submissions who handed in what and when
   * @param own what agencies computed by themselves
   * @param previous figures of earlier years
   * @param published scores and ranks that were published
   * @param goalpostsFromSet whether minimum and maximum are taken from the localities of the case
   */
  public record Beside(
      List<SubmissionHeader> submissions,
      List<OwnFigure> own,
      List<EarlierFigure> previous,
      List<GivenScore> published,
      boolean goalpostsFromSet) {
    public Beside {
      submissions = List.copyOf(submissions);
      own = List.copyOf(own);
      previous = List.copyOf(previous);
      published = List.copyOf(published);
    }
  }

  /** A figure of a case. */
  public record GivenDatum(
      String item, String value, DataStatus status, String agency, List<String> evidence) {}

  /**
   * A document of a case.
   *
   * @param locality the locality it is about
   * @param id its id
   * @param number its official number
   * @param date the day it was issued, as written, or null
   * @param issuer who issued it, or empty
   * @param title its title, or empty
   */
  public record GivenDocument(
      String locality,
      String id,
      String number,
      @Nullable String date,
      String issuer,
      String title) {}

  /**
   * What must come out; empty parts aren't looked at.
   *
   * @param values raw values by indicator
   * @param unscored reasons by indicator, as their tags
   * @param parts values of parts, by indicator and part separated by a blank
   * @param finding id of the check that must have found something, or empty
   * @param on the items the finding rests on
   * @param nothing whether the rule must not fire
   */
  public record Expected(
      Map<String, BigDecimal> values,
      Map<String, String> unscored,
      Map<String, BigDecimal> parts,
      String finding,
      List<String> on,
      boolean nothing) {}
}
