package vn.chiso.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;

/**
 * How submissions are collected.
 *
 * @param common what the dataset has besides submissions: header, deadline, acceptances, goalposts
 *     and given scores
 * @param locality code of the only locality wanted, and of submissions that state none; empty for
 *     all
 * @param asOf the day it is, to tell who is overdue; null to leave that open
 */
public record CollectOptions(
    Dataset common, String locality, @Nullable LocalDate asOf) {
  /** All localities, nothing besides the submissions, and no day. */
  public static final CollectOptions NONE =
      new CollectOptions(Dataset.builder(0).build(), "", null);

  /** The same on that day. */
  public CollectOptions asOf(@Nullable LocalDate day) {
    return new CollectOptions(common, locality, day);
  }
}
