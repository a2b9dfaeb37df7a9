package vn.chiso.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Evidence;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/** Compares the files of evidence that lie beside a dataset with the SHA-256 it states. */
final class EvidenceFiles {
  private static final int BUFFER_BYTES = 1 << 16;

  private EvidenceFiles() {}

  /** The dataset with what is wrong with files in that folder among its findings. */
  static Dataset checked(Dataset dataset, @Nullable Path folder) {
    List<Evidence> stated = dataset.evidence().stream()
        .filter(document -> !document.sha256().isEmpty() && !document.file().isEmpty())
        .toList();
    if (folder == null || stated.isEmpty()) {
      return dataset;
    }
    List<Finding> found =
        stated.stream().flatMap(document -> check(document, folder).stream()).toList();
    return FoundBefore.besides(dataset, found);
  }

  private static Optional<Finding> check(Evidence document, Path folder) {
    try {
      Optional<Path> file = beside(folder, document.file());
      if (file.isEmpty()) {
        return Optional.of(finding("evidence.file-missing", Severity.INFO, document));
      }
      return sha256(file.get()).equals(document.sha256())
          ? Optional.empty()
          : Optional.of(finding("evidence.file-differs", Severity.ERROR, document));
    } catch (IOException e) {
      return Optional.of(finding("evidence.file-unreadable", Severity.WARNING, document));
    }
  }

  /** The file of that name in the folder or below; never one elsewhere, wherever links lead. */
  private static Optional<Path> beside(Path folder, String name) throws IOException {
    try {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Path real = file.toRealPath();
      return real.startsWith(folder.toRealPath()) ? Optional.of(real) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      while (in.read(buffer) >= 0) {
        // Reading is what feeds the digest.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Finding finding(String check, Severity severity, Evidence document) {
    Place place = new Place(document.origin(), document.locality(), "", "", "");
    return Problems.finding(check, severity, place, document.id(), document.file());
  }
}
