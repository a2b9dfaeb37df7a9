package vn.chiso.pack;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chiso.text.Messages;
import vn.chiso.text.Nearest;
import vn.chiso.text.Text;

/** What somebody may have meant who typed a word that isn't known (gợi ý). */
public final class Suggestion {
  private static final Messages MESSAGES = Messages.of(Suggestion.class);
  private static final Text NONE = Text.same("");
  private static final int FEW = 12;

  private Suggestion() {}

  /**
   * The words that introduce a suggestion: the nearest known word, or all if they are few; both
   * texts empty where there is nothing to suggest.
   */
  public static Text of(String typed, Collection<String> known) {
    Optional<String> nearest = Nearest.to(typed, known);
    if (nearest.isPresent()) {
      return MESSAGES.text("suggestion.nearest", nearest.get());
    }
    return known.isEmpty() || known.size() > FEW
        ? NONE
        : MESSAGES.text("suggestion.known", List.copyOf(known));
  }
}
