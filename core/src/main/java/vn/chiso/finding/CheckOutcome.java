package vn.chiso.finding;

import java.util.List;
import vn.chiso.text.Text;

/**
 * What came of one check rule in one locality (kết quả kiểm tra). That nothing was found may mean
 * that all is well, or that nobody could tell; this says which.
 *
 * @param check id of the check
 * @param rule the rule's name: what is expected
 * @param locality code of the locality
 * @param verdict what it says
 * @param reason why it can't say anything; empty otherwise
 * @param items codes of the data items that are missing or can't be used; empty otherwise
 */
public record CheckOutcome(
    String check, String rule, String locality, Verdict verdict, Text reason, List<String> items) {
  public CheckOutcome {
    items = List.copyOf(items);
  }
}
