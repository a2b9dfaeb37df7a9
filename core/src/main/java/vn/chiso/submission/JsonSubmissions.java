package vn.chiso.submission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.chiso.dataset.SubmissionFiles;
import vn.chiso.pack.RulePack;

/** Reads JSON files. */
public final class JsonSubmissions implements SubmissionReader {
  @Override
  public boolean reads(Path path) {
    return Files.isRegularFile(path) && path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  @Override
  public List<Submission> read(Path path, String name, RulePack pack) {
    return List.of(
        Submission.of(SubmissionFiles.json(path, name, pack.manifest().dataYear())));
  }
}
