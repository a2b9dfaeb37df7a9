package vn.chiso.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;

/** What the signs and short words of a table mean, as far as they occur in it. Not thread-safe. */
final class Legend {
  private final Words words;
  private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
  private final Set<Reason> reasons = EnumSet.noneOf(Reason.class);

  Legend(Words words) {
    this.words = words;
  }

  /** The signs of some marks, to be explained. */
  String signs(Set<Mark> some) {
    marks.addAll(some);
    return Marker.signs(some);
  }

  /** The sign of an estimate alone, to be explained; nothing where there is none. */
  String estimate(Set<Mark> some) {
    return some.contains(Mark.IMPUTED) ? signs(Set.of(Mark.IMPUTED)) : "";
  }

  /** A reason in a few words, to be explained. */
  String brief(Reason reason) {
    reasons.add(reason);
    return "— " + words.say("reason." + reason.tag());
  }

  /** The lines behind an empty one; nothing where there is nothing to explain. */
  List<String> section() {
    List<String> lines = new ArrayList<>(lines());
    if (!lines.isEmpty()) {
      lines.add(0, "");
    }
    return lines;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    Marker.byMarker(marks).forEach((marker, some) -> {
      String texts = String.join("; ", texts(some));
      String line = marker == Marker.PROVISIONAL ? words.say("legend.provisional", texts) : texts;
      lines.addAll(Display.wrap(marker.sign() + "  ", "   ", line));
    });
    for (Reason reason : reasons) {
      String brief = words.say("reason." + reason.tag());
      String full = words.say(reason.text());
      if (!full.equalsIgnoreCase(brief)) {
        lines.addAll(Display.wrap("—  ", "   ", brief + ": " + full));
      }
    }
    return lines;
  }

  private List<String> texts(Collection<Mark> some) {
    return some.stream().map(mark -> words.say(mark.text())).toList();
  }
}
