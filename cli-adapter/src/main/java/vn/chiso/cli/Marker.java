package vn.chiso.cli;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.chiso.score.Mark;

/** The signs that stand for marks in a table. */
enum Marker {
  PROVISIONAL('*'),
  GIVEN('†'),
  ACCEPTED('‡'),
  CAPPED('^'),
  ESTIMATED('~'),
  PARTLY('§'),
  OTHER('°');

  private final char sign;

  Marker(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }

  /** The signs of some marks, one after the other. */
  static String signs(Set<Mark> marks) {
    StringBuilder signs = new StringBuilder();
    byMarker(marks).keySet().forEach(marker -> signs.append(marker.sign));
    return signs.toString();
  }

  /** The marks by the sign that stands for them. */
  static Map<Marker, Set<Mark>> byMarker(Collection<Mark> marks) {
    Map<Marker, Set<Mark>> byMarker = new EnumMap<>(Marker.class);
    for (Mark mark : marks) {
      byMarker.computeIfAbsent(of(mark), marker -> EnumSet.noneOf(Mark.class)).add(mark);
    }
    return byMarker;
  }

  private static Marker of(Mark mark) {
    if (mark.isProvisional()) {
      return PROVISIONAL;
    }
    return switch (mark) {
      case GIVEN_SCORE -> GIVEN;
      case DATA_ACCEPTED -> ACCEPTED;
      case CAPPED -> CAPPED;
      case DATA_ESTIMATED, IMPUTED -> ESTIMATED;
      case PARTLY_COVERED -> PARTLY;
      default -> OTHER;
    };
  }
}
