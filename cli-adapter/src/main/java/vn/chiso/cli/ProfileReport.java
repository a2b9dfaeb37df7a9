package vn.chiso.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;
import vn.chiso.profile.GroupComparison;
import vn.chiso.profile.Profile;
import vn.chiso.profile.Standing;

/** How a locality stands beside others, as text. */
final class ProfileReport {
  /** Among fewer, everyone is best or worst in something. */
  private static final int FEWEST = 4;

  private final Profile profile;
  private final Words words;
  private final Legend legend;

  ProfileReport(Profile profile, Words words) {
    this.profile = profile;
    this.words = words;
    this.legend = new Legend(words);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(ranks());
    for (GroupComparison comparison : profile.comparisons()) {
      if (comparison.standings().isEmpty()) {
        lines.add("");
        lines.addAll(Display.wrap("", "  ", words.say("profile.alone", title(comparison))));
      } else if (comparison.members() < FEWEST) {
        lines.add("");
        lines.addAll(Display.wrap("", "  ", words.say("profile.few", title(comparison))));
      } else {
        lines.addAll(picks("profile.strengths-rank", comparison, comparison.strengthsByRank()));
        lines.addAll(picks("profile.weaknesses-rank", comparison, comparison.weaknessesByRank()));
        lines.addAll(picks("profile.strengths-score", comparison, comparison.strengthsByScore()));
        lines.addAll(picks("profile.weaknesses-score", comparison, comparison.weaknessesByScore()));
      }
    }
    lines.addAll(legend.section());
    lines.add("");
    lines.addAll(Display.wrap("", "  ", words.say("profile.rule")));
    return lines;
  }

  private String title(GroupComparison comparison) {
    return words.say(
        "profile.group",
        comparison.grouping(),
        comparison.group(),
        Integer.toString(comparison.members()));
  }

  /** Ranks of the index, sub-indices and pillars in every group. */
  private List<String> ranks() {
    List<Column> columns = new ArrayList<>(List.of(
        Column.words(words.say("column.code")),
        Column.stretching(words.say("column.name")),
        Column.number(words.say("column.score"))));
    profile
        .comparisons()
        .forEach(each -> columns.add(Column.number(Display.line(words.say(each.grouping())))));
    TextTable table = new TextTable(columns);
    Set<Node> nodes = new LinkedHashSet<>();
    for (GroupComparison comparison : profile.comparisons()) {
      comparison.standings().stream()
          .map(standing -> standing.result().node())
          .filter(node -> node.level().compareTo(Level.PILLAR) <= 0)
          .forEach(nodes::add);
    }
    for (Node node : nodes) {
      List<String> cells =
          new ArrayList<>(List.of(node.reference(), words.say(node.name()), score(node)));
      for (GroupComparison comparison : profile.comparisons()) {
        cells.add(comparison.standing(node.id()).map(ProfileReport::rank).orElse("—"));
      }
      table.add(cells.toArray(String[]::new));
    }
    return nodes.isEmpty() ? List.of(words.say("profile.no-ranks")) : table.lines();
  }

  private String score(Node node) {
    return profile.comparisons().stream()
        .flatMap(each -> each.standing(node.id()).stream())
        .findFirst()
        .map(this::score)
        .orElse("—");
  }

  private String score(Standing standing) {
    return words.score(published(standing)) + legend.signs(standing.result().marks());
  }

  private static String rank(Standing standing) {
    return standing.rank() + "/" + standing.size();
  }

  private static BigDecimal published(Standing standing) {
    return Objects.requireNonNull(standing.result().published());
  }

  private List<String> picks(String key, GroupComparison comparison, List<Standing> picks) {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(Display.wrap("", "  ", words.say(key, title(comparison))));
    if (picks.isEmpty()) {
      lines.add("  " + words.say("profile.none"));
      return lines;
    }
    TextTable table = new TextTable(List.of(
        Column.words(words.say("column.code")),
        Column.stretching(words.say("column.name")),
        Column.number(words.say("column.score")),
        Column.number(words.say("column.rank")),
        Column.number(words.say("profile.median")),
        Column.number(words.say("profile.above"))));
    for (Standing standing : picks) {
      Node node = standing.result().node();
      int scale = published(standing).scale();
      table.add(
          node.code(),
          words.say(node.name()),
          score(standing),
          rank(standing),
          words.score(rounded(standing.median(), scale)),
          words.change(rounded(standing.aboveMedian(), scale)));
    }
    lines.addAll(table.lines());
    return lines;
  }

  private static BigDecimal rounded(BigDecimal exact, int scale) {
    return exact.setScale(scale, RoundingMode.HALF_UP);
  }
}
