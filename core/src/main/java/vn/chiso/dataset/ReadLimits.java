package vn.chiso.dataset;

/**
 * How much of a dataset is read at most, so that no file can exhaust the memory.
 *
 * <p>What lies beyond a limit is an error among the findings; the other files are still read.
 * Immutable and thread-safe.
 *
 * @param bytesPerFile the size of the largest file that is read, in bytes, at most 1 GiB;
 *     {@code dataset.yaml} is never read beyond 1 MiB. Where each line of a stream is a dataset,
 *     the size of the longest line
 * @param rowsPerTable how many rows of a table of a file, or of a line, are read
 * @param charactersPerCell the length of the longest cell that is read, in UTF-16 units
 */
public record ReadLimits(long bytesPerFile, int rowsPerTable, int charactersPerCell) {
  /** 128 MiB a file, a million rows a table, 10 000 characters a cell. */
  public static final ReadLimits DEFAULT = new ReadLimits(128L << 20, 1_000_000, 10_000);

  /** For a line of a stream: 1 MiB, 10 000 rows a table, 10 000 characters a cell. */
  public static final ReadLimits LINE = new ReadLimits(1L << 20, 10_000, 10_000);

  private static final long MOST_BYTES = 1L << 30;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one of them isn't positive, or more than 1 GiB is asked for
   */
  public ReadLimits {
    if (bytesPerFile < 1
        || bytesPerFile > MOST_BYTES
        || rowsPerTable < 1
        || charactersPerCell < 1) {
      throw new IllegalArgumentException("Limits must be positive and a file at most " + MOST_BYTES
          + " bytes: " + bytesPerFile + ", " + rowsPerTable + ", " + charactersPerCell);
    }
  }
}
