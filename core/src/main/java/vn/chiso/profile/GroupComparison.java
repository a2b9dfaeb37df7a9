package vn.chiso.profile;

import java.util.List;
import java.util.Optional;
import vn.chiso.text.Text;

/**
 * A locality beside the others of its group (so sánh trong nhóm).
 *
 * <p>By rank, strengths are the indicators with the highest percent ranks that are above one half,
 * weaknesses those with the lowest that are below; by score, those with the most points above and
 * below the group's median. As many as were asked for, and those equal to the last. PII names five
 * each; its rule isn't known.
 *
 * @param grouping what localities are grouped by
 * @param group the locality's group
 * @param members how many localities of the evaluation are in it
 * @param standings one a node in which the locality and another of the group have a score, parents
 *     before children
 * @param strengthsByRank strengths by rank, best first
 * @param weaknessesByRank weaknesses by rank, worst first
 * @param strengthsByScore strengths by score, best first
 * @param weaknessesByScore weaknesses by score, worst first
 */
public record GroupComparison(
    Text grouping,
    Text group,
    int members,
    List<Standing> standings,
    List<Standing> strengthsByRank,
    List<Standing> weaknessesByRank,
    List<Standing> strengthsByScore,
    List<Standing> weaknessesByScore) {
  public GroupComparison {
    standings = List.copyOf(standings);
    strengthsByRank = List.copyOf(strengthsByRank);
    weaknessesByRank = List.copyOf(weaknessesByRank);
    strengthsByScore = List.copyOf(strengthsByScore);
    weaknessesByScore = List.copyOf(weaknessesByScore);
  }

  /** The standing in a node. */
  public Optional<Standing> standing(String reference) {
    return standings.stream()
        .filter(each -> each.result().node().reference().equals(reference)
            || each.result().node().id().equals(reference))
        .findFirst();
  }
}
