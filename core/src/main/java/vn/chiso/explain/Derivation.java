package vn.chiso.explain;

import java.util.List;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;

/**
 * Why a result is what it is (diễn giải): one step, with the steps it rests on below it.
 *
 * <p>A tree of data from which text, JSON or pages are made. Immutable.
 *
 * @param kind what sort of step this is
 * @param reference code of the node, item, document, rule or check; may be empty
 * @param title its name
 * @param statement what happened in this step, in words and numbers
 * @param place file and line of the rule, or place in the dataset; may be empty
 * @param source where it stands; may be empty
 * @param provenance how well it is founded
 * @param children the steps it rests on
 */
public record Derivation(
    Kind kind,
    String reference,
    Text title,
    Text statement,
    String place,
    String source,
    Provenance provenance,
    List<Derivation> children) {
  public Derivation {
    children = List.copyOf(children);
  }

  /** Sorts of steps. */
  public enum Kind {
    /** A node of the tree: its score. */
    NODE,
    /** The raw value of an indicator. */
    VALUE,
    /** A formula rule that fired. */
    RULE,
    /** A part of an indicator, computed by another rule. */
    PART,
    /** Goalposts and normalisation. */
    NORMALISATION,
    /** A data item. */
    DATUM,
    /** A document. */
    EVIDENCE,
    /** A rubric or other reference data of the pack. */
    REFERENCE,
    /** An agency that answers for the indicator or a part of it. */
    AGENCY,
    /** A finding about the data. */
    FINDING,
    /** A given score. */
    GIVEN,
    /** What is missing. */
    MISSING,
    /** How a missing figure was estimated. */
    ESTIMATE
  }
}
