package vn.chiso.report;

import java.util.List;
import vn.chiso.framework.Node;
import vn.chiso.profile.GroupComparison;
import vn.chiso.profile.Profile;
import vn.chiso.profile.Standing;
import vn.chiso.score.NodeResult;

/** Strengths and weaknesses of a locality, in the country and in its region. */
final class ProfileSection {
  /** Among fewer, everyone is best or worst in something. */
  private static final int FEWEST = 4;

  private final Phrases words;
  private final Footnotes notes = new Footnotes();

  ProfileSection(Phrases words) {
    this.words = words;
  }

  void write(Html html, Profile profile) {
    boolean none = true;
    for (GroupComparison comparison : profile.comparisons()) {
      if (comparison.members() >= FEWEST && !comparison.standings().isEmpty()) {
        html.element(
            "h3", words.say("profile.group", comparison.group(), comparison.members() + ""));
        list(html, "profile.strengths-rank", comparison.strengthsByRank());
        list(html, "profile.weaknesses-rank", comparison.weaknessesByRank());
        list(html, "profile.strengths-score", comparison.strengthsByScore());
        list(html, "profile.weaknesses-score", comparison.weaknessesByScore());
        none = false;
      }
    }
    notes.write(html, words);
    html.element("p", words.say(none ? "profile.none" : "profile.rule"), "class", "note");
  }

  private void list(Html html, String key, List<Standing> standings) {
    html.open("table", "class", "picks").element("caption", words.say(key));
    html.head(words.columns("code", "name", "#score", "#rank", "#above-median"));
    for (Standing standing : standings) {
      Node node = standing.result().node();
      html.open("tr").element("td", node.code()).element("td", words.say(node.name()));
      NodeResult result = standing.result();
      Footnotes.number(html, words.score(result), notes.letters(result.marks()));
      html.element("td", standing.rank() + "/" + standing.size(), "class", "number");
      html.element("td", words.number(standing.aboveMedian()), "class", "number")
          .close("tr");
    }
    html.close("tbody").close("table");
  }
}
