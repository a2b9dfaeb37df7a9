package vn.chiso.evaluate;

import java.math.BigDecimal;
import vn.chiso.text.Language;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/**
 * The rank of a locality among those of its group (hạng trong nhóm), such as its region.
 *
 * @param group the group
 * @param rank the rank, by the rule for ties that holds for all
 * @param ranked how many localities of the group are ranked, at least two
 */
public record GroupRank(Text group, BigDecimal rank, int ranked) {
  /** The rank and of how many: {@code 3/11}. */
  public Text place() {
    return new Text(place(Language.VI), place(Language.EN));
  }

  /** The same with the group: {@code 3/11 Đồng bằng sông Hồng}. */
  public Text text() {
    return new Text(
        place(Language.VI) + " " + group.in(Language.VI),
        place(Language.EN) + " " + group.in(Language.EN));
  }

  private String place(Language language) {
    return Numbers.format(rank, language) + "/" + ranked;
  }
}
