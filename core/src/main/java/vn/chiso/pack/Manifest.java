package vn.chiso.pack;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;

/**
 * What {@code pack.yaml} says about an edition.
 *
 * @param id the pack's id, the name of its folder
 * @param title its title
 * @param edition the year of the edition
 * @param dataYear the year its data are about
 * @param status draft or final
 * @param basedOn id of the pack it was made from, or empty
 * @param legalBasis the documents it rests on
 * @param indicatorsOfficial how many indicators the official framework has, null where unknown
 * @param deadline the last day for handing in at the ministry, null where unknown
 * @param focalAgency code of the agency that collects (cơ quan đầu mối), or empty
 * @param notes what a reader must know, such as what is unknown
 * @param settings the scoring method
 */
public record Manifest(
    String id,
    Text title,
    int edition,
    int dataYear,
    Status status,
    String basedOn,
    List<LegalBasis> legalBasis,
    @Nullable Integer indicatorsOfficial,
    @Nullable Deadline deadline,
    String focalAgency,
    List<Text> notes,
    Settings settings) {
  public Manifest {
    legalBasis = List.copyOf(legalBasis);
    notes = List.copyOf(notes);
  }

  /**
   * The last day for handing in: the one a dataset states, or else that of an assignment, or else
   * the ministry's; null where none is known.
   */
  public @Nullable LocalDate due(@Nullable LocalDate stated, @Nullable LocalDate assigned) {
    if (stated != null || assigned != null) {
      return stated != null ? stated : assigned;
    }
    return deadline == null ? null : deadline.date();
  }

  /** Whether a pack may still change. */
  public enum Status {
    /** Dự thảo. */
    DRAFT,
    /** Chính thức: figures published with it must stay reproducible. */
    FINAL
  }

  /**
   * The last day for handing in at the ministry (hạn nộp).
   *
   * @param date the day
   * @param provenance how well it is founded
   * @param source where this stands
   */
  public record Deadline(LocalDate date, Provenance provenance, String source) {}

  /**
   * A document an edition rests on (căn cứ pháp lý).
   *
   * @param document its number
   * @param date its date, as {@code 2023-06-02}
   * @param about what it is about
   * @param source where this stands
   */
  public record LegalBasis(String document, String date, String about, String source) {}
}
