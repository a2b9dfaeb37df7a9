package vn.chiso.evaluate;

import java.text.Normalizer;
import java.util.stream.Stream;
import vn.chiso.framework.Locality;

/** Tells localities by their names, old ones included, where somebody wrote a name for a code. */
final class FormerNames {
  private FormerNames() {}

  /** Whether a text is a locality's name, or that of one merged into it. */
  static boolean isNameOf(String text, Locality locality) {
    return Stream.concat(
            Stream.of(locality.name().vi(), locality.name().en()), locality.predecessors().stream())
        .anyMatch(name -> plain(name).equalsIgnoreCase(plain(text)));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
  }
}
