package vn.chiso.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import vn.chiso.dataset.Dataset;
import vn.chiso.files.NewFolder;
import vn.chiso.finding.Finding;

/**
 * What all submissions give together (kết quả gom phiếu).
 *
 * <p>Immutable. Every list has an order that doesn't depend on the order of the submissions.
 *
 * @param dataset the figures, documents and headers of the newest submission of every agency
 * @param completeness what came, agency by agency and indicator by indicator
 * @param changes what agencies changed from one version of their submission to the next
 * @param aside the submissions that aren't in the dataset
 * @param findings what couldn't be understood, worst first
 */
public record Collected(
    Dataset dataset,
    List<Completeness> completeness,
    List<Change> changes,
    List<SetAside> aside,
    List<Finding> findings) {
  public Collected {
    completeness = List.copyOf(completeness);
    changes = List.copyOf(changes);
    aside = List.copyOf(aside);
    findings = findings.stream().sorted().distinct().toList();
  }

  /**
   * The files of a dataset folder: the dataset, {@code completeness.csv}, and where there is
   * something to tell {@code changes.csv} and {@code superseded.csv}, with everything that stands
   * in submissions that aren't used. The same submissions always give the same bytes.
   */
  public SortedMap<String, byte[]> files() {
    return CollectedFiles.of(this);
  }

  /**
   * Writes the files into a folder that appears only once it is complete. A folder that holds them
   * already is left alone.
   *
   * @return whether the folder had to be written
   * @throws UncheckedIOException if it can't be, with a
   *     {@link java.nio.file.FileAlreadyExistsException} if something else is there, which is never
   *     overwritten
   */
  public boolean write(Path folder) {
    try {
      return NewFolder.write(folder, files());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
