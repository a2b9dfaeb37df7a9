package vn.chiso.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A dataset under {@code golden} and what must come out of it.
 *
 * @param name the folder's name
 * @param files the files of the dataset
 * @param figures the figures
 */
record GoldenSet(String name, Map<String, byte[]> files, List<Figure> figures) {

  /**
   * A score that was published or follows from what was.
   *
   * @param file the file within the pack
   * @param line the line there
   * @param locality code of the locality
   * @param node code or id of the node
   * @param minimum the least the exact score may be
   * @param maximum the most it may be
   */
  record Figure(
      String file,
      int line,
      String locality,
      String node,
      BigDecimal minimum,
      BigDecimal maximum) {}
}
