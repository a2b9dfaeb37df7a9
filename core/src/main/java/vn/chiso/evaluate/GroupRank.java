package vn.chiso.evaluate;

import java.math.BigDecimal;
import vn.chiso.text.Text;

/**
 * The rank of a locality among those of its group (hạng trong nhóm), such as its region.
 *
 * @param group the group
 * @param rank the rank, by the rule for ties that holds for all
 * @param ranked how many localities of the group are ranked, at least two
 */
public record GroupRank(Text group, BigDecimal rank, int ranked) {}
