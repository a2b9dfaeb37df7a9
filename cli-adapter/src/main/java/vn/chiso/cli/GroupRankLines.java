package vn.chiso.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.GroupRank;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Text;

/** The localities of each group by their rank in it, where the pack ranks within groups. */
final class GroupRankLines {
  /** Stands for a blank at which no line is broken. */
  private static final char TOGETHER = '\u00A0';

  private final Evaluation evaluation;
  private final Words words;
  private final Node root;

  GroupRankLines(Evaluation evaluation, Words words) {
    this.evaluation = evaluation;
    this.words = words;
    this.root = evaluation.pack().framework().root();
  }

  /**
   * A locality and its rank.
   *
   * @param locality the locality
   * @param rank its rank in its group
   */
  private record Member(Locality locality, GroupRank rank) {}

  /** A line a group, and who is in none; nothing where nobody is ranked within a group. */
  List<String> lines() {
    Map<Text, List<Member>> groups = new LinkedHashMap<>();
    List<Locality> alone = new ArrayList<>();
    for (ScoreCard card : evaluation.scoreCards()) {
      Locality locality = card.locality();
      evaluation
          .groupRank(locality.code(), root.id())
          .ifPresentOrElse(
              rank -> groups
                  .computeIfAbsent(rank.group(), group -> new ArrayList<>())
                  .add(new Member(locality, rank)),
              () -> {
                if (card.results().get(0).score() instanceof Score.Scored) {
                  alone.add(locality);
                }
              });
    }
    return groups.isEmpty() ? List.of() : lines(groups, alone);
  }

  private List<String> lines(Map<Text, List<Member>> groups, List<Locality> alone) {
    List<String> lines = new ArrayList<>(List.of("", words.say("ranking.groups")));
    groups.forEach((group, members) -> {
      String places = members.stream()
          .sorted(Comparator.comparing(member -> member.rank().rank()))
          .map(member ->
              words.say("ranking.member", member.rank().place(), named(member.locality())))
          .map(member -> member.replace(' ', TOGETHER))
          .collect(joining(" · "));
      Display.wrap("  ", "    ", words.say("ranking.group", group, places))
          .forEach(line -> lines.add(line.replace(TOGETHER, ' ')));
    });
    if (!alone.isEmpty()) {
      String names = alone.stream().map(this::named).collect(joining(", "));
      lines.addAll(Display.wrap("  ", "    ", words.say("ranking.no-group", names)));
    }
    return lines;
  }

  private String named(Locality locality) {
    return words.say(locality.name());
  }
}
