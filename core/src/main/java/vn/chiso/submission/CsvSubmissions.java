package vn.chiso.submission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.chiso.dataset.SubmissionFiles;
import vn.chiso.pack.RulePack;

/** Reads folders of CSV files that have the header of a submission. */
public final class CsvSubmissions implements SubmissionReader {
  @Override
  public boolean reads(Path path) {
    return Files.isDirectory(path) && SubmissionFiles.isSubmission(path);
  }

  @Override
  public List<Submission> read(Path path, String name, RulePack pack) {
    return List.of(
        Submission.of(SubmissionFiles.folder(path, name, pack.manifest().dataYear())));
  }
}
