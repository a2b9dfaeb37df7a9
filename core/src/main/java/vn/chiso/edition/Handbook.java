package vn.chiso.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;

/**
 * A handbook of an edition (sổ tay của bộ quy tắc), made from the pack and from nothing else: every
 * indicator with its formula in words, data, evidence, agencies and deadlines, checks, limits,
 * sources and how well each is founded, and what changed since an earlier edition.
 *
 * <p>The same pack gives the same bytes. Texts of a pack are text wherever they stand, never marks
 * of the document. Immutable and thread-safe.
 */
public final class Handbook {
  private final RulePack pack;
  private final @Nullable PackDiff diff;

  private Handbook(RulePack pack, @Nullable PackDiff diff) {
    this.pack = pack;
    this.diff = diff;
  }

  /** The handbook of an edition, which doesn't say what changed. */
  public static Handbook of(RulePack pack) {
    return new Handbook(pack, null);
  }

  /** The handbook of an edition that says what changed since an earlier one. */
  public static Handbook of(RulePack pack, RulePack earlier) {
    return new Handbook(pack, PackDiff.between(earlier, pack));
  }

  /** As Markdown, with tables. */
  public String toMarkdown(Language language) {
    return MarkdownWriter.write(blocks(language));
  }

  /** As one HTML file, to be read on a screen or printed. It runs nothing and loads nothing. */
  public String toHtml(Language language) {
    return HtmlWriter.write(
        blocks(language), language, Phrases.text("doc.contents").in(language));
  }

  private List<Block> blocks(Language language) {
    Pages pages = new Pages(language);
    new EditionPages(pack, pages).write();
    new NodePages(pack, diff, pages).write();
    new ReferencePages(pack, pages).write();
    new ChangePages(pack, diff, pages).write();
    return pages.blocks();
  }
}
