package vn.chiso.evaluate;

import java.util.function.Predicate;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Node;

/** Puts one figure of a dataset in place of another. */
final class Replacement {
  private Replacement() {}

  /** The dataset behind an evaluation with a figure in place of those of the same item. */
  static Dataset of(Background background, Entry entry) {
    Framework framework = background.evaluator().pack().framework();
    return background.dataset().get().replacing(same(framework, entry), entry);
  }

  /** An indicator may be named by its id or by its code. */
  private static Predicate<Entry> same(Framework framework, Entry entry) {
    String item = item(framework, entry);
    return other ->
        other.locality().equals(entry.locality()) && item(framework, other).equals(item);
  }

  private static String item(Framework framework, Entry entry) {
    return framework
        .node(entry.item())
        .filter(Node::isIndicator)
        .map(Node::id)
        .orElse(entry.item());
  }
}
