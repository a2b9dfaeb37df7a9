package vn.chiso.framework;

import java.util.Locale;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/**
 * How well something is founded, from best to worst (nguồn gốc thông tin).
 *
 * <p>Results carry the worst provenance of what the pack brought into them.
 */
public enum Provenance {
  /** Stands in an official document. */
  OFFICIAL,
  /** Was published, for instance by the press, without the official document being at hand. */
  PUBLISHED,
  /** Follows from published facts by a reasoning that is stated. */
  INFERRED,
  /** Made up to show how something works, and says so. */
  ILLUSTRATIVE,
  /** No source is known; a provisional, editable choice. */
  UNKNOWN;

  private static final Messages MESSAGES = Messages.of(Provenance.class);

  /** The name used in files: {@code official}, {@code published} … */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The provenance of that name; {@link #UNKNOWN} for a name that isn't one. */
  public static Provenance of(String tag) {
    for (Provenance provenance : values()) {
      if (provenance.tag().equals(tag)) {
        return provenance;
      }
    }
    return UNKNOWN;
  }

  /** The provenance in words. */
  public Text text() {
    return MESSAGES.text("provenance." + tag());
  }

  /** The worse of the two. */
  public Provenance worse(Provenance other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether a result resting on this must be called provisional (tạm tính). */
  public boolean isProvisional() {
    return this == ILLUSTRATIVE || this == UNKNOWN;
  }
}
