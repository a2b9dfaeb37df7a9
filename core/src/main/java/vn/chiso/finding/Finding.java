package vn.chiso.finding;

import java.util.Comparator;
import java.util.List;
import vn.chiso.fact.Origin;
import vn.chiso.text.Text;

/**
 * Something wrong or noteworthy in the data (phát hiện): what, where, how grave and what to do.
 *
 * @param check id of the check that found it
 * @param severity how grave it is
 * @param localities codes of the localities it is about; several only where it compares them
 * @param indicator code or id of the indicator, or empty
 * @param agency code of the agency that submitted the data, or empty
 * @param items codes of the data items it rests on
 * @param origins where they stand
 * @param message what is wrong
 * @param instruction what to do
 * @param source where the expectation stands
 * @param acceptedBy who accepted it and why, empty if nobody did
 */
public record Finding(
    String check,
    Severity severity,
    List<String> localities,
    String indicator,
    String agency,
    List<String> items,
    List<Origin> origins,
    Text message,
    Text instruction,
    String source,
    String acceptedBy)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
      .thenComparing(Finding::locality)
      .thenComparing(Finding::indicator)
      .thenComparing(Finding::check)
      .thenComparing(finding ->
          finding.origins().isEmpty() ? Origin.MEMORY : finding.origins().get(0))
      .thenComparing(finding -> finding.message().vi())
      .thenComparing(Finding::toString);

  public Finding {
    localities = List.copyOf(localities);
    items = List.copyOf(items);
    origins = List.copyOf(origins);
  }

  /** A finding of a check, to be completed with where and what. */
  public static Builder of(String check, Severity severity, Text message, Text instruction) {
    return new Builder(check, severity, message, instruction);
  }

  /** Code of the locality it is about, the first of several; empty if it is about none. */
  public String locality() {
    return localities.isEmpty() ? "" : localities.get(0);
  }

  /** A builder that starts from this finding. */
  public Builder toBuilder() {
    return of(check, severity, message, instruction)
        .localities(localities)
        .indicator(indicator)
        .agency(agency)
        .items(items)
        .at(origins)
        .source(source)
        .acceptedBy(acceptedBy);
  }

  /** The same finding with another instruction. */
  public Finding doing(Text otherInstruction) {
    return new Finding(
        check,
        severity,
        localities,
        indicator,
        agency,
        items,
        origins,
        message,
        otherInstruction,
        source,
        acceptedBy);
  }

  /** Whether a named person accepted it, so that the data are used all the same. */
  public boolean isAccepted() {
    return !acceptedBy.isEmpty();
  }

  /**
   * Orders findings worst first, then by locality, indicator, check, place and words. Findings that
   * differ in anything differ in this order too.
   */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** Completes a finding. Not thread-safe. */
  public static final class Builder {
    private final String check;
    private final Severity severity;
    private final Text message;
    private final Text instruction;
    private List<String> localities = List.of();
    private String indicator = "";
    private String agency = "";
    private String source = "";
    private String acceptedBy = "";
    private List<String> items = List.of();
    private List<Origin> origins = List.of();

    private Builder(String check, Severity severity, Text message, Text instruction) {
      this.check = check;
      this.severity = severity;
      this.message = message;
      this.instruction = instruction;
    }

    /** The locality it is about, empty if it is about none. */
    public Builder locality(String code) {
      return localities(code.isEmpty() ? List.of() : List.of(code));
    }

    /** The localities it compares. */
    public Builder localities(List<String> codes) {
      this.localities = codes;
      return this;
    }

    /** The indicator it is about. */
    public Builder indicator(String reference) {
      this.indicator = reference;
      return this;
    }

    /** The agency that submitted the data. */
    public Builder agency(String code) {
      this.agency = code;
      return this;
    }

    /** The data items it rests on. */
    public Builder items(List<String> codes) {
      this.items = codes;
      return this;
    }

    /** Where the data stand. */
    public Builder at(Origin... places) {
      this.origins = List.of(places);
      return this;
    }

    /** Where the data stand. */
    public Builder at(List<Origin> places) {
      this.origins = places;
      return this;
    }

    /** Where the expectation stands. */
    public Builder source(String text) {
      this.source = text;
      return this;
    }

    /** Who accepted it and why. */
    public Builder acceptedBy(String byAndWhy) {
      this.acceptedBy = byAndWhy;
      return this;
    }

    /** The finding. */
    public Finding build() {
      return new Finding(
          check,
          severity,
          localities,
          indicator,
          agency,
          items,
          origins,
          message,
          instruction,
          source,
          acceptedBy);
    }
  }
}
