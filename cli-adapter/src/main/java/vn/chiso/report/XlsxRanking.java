package vn.chiso.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.formula.Ranks;
import vn.chiso.formula.Rounding;
import vn.chiso.framework.Node;
import vn.chiso.pack.Settings;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;

/** All localities by rank, their scores taken from the table of all. */
final class XlsxRanking {
  private static final int BEFORE = 3;

  private final Phrases words;
  private final Evaluation evaluation;
  private final Ranking ranking;
  private final XlsxSheet sheet;

  XlsxRanking(XlsxBook book, Phrases words, Evaluation evaluation) {
    this.words = words;
    this.evaluation = evaluation;
    this.ranking = Ranking.of(evaluation);
    int[] widths = new int[ranking.nodes().size() + BEFORE];
    Arrays.fill(widths, 11);
    widths[BEFORE - 1] = 28;
    this.sheet = book.sheet(words.say("xlsx.ranking"), widths);
  }

  void write(String title, XlsxMatrix matrix) {
    sheet.title(title);
    sheet.remark(words.say("xlsx.one"));
    List<String> names = new ArrayList<>(words.columns("rank", "code", "locality"));
    ranking.nodes().forEach(node -> names.add(node.reference()));
    sheet.head(names);
    sheet.freeze(BEFORE, 2);
    int first = sheet.next();
    for (ScoreCard card : ranking.cards()) {
      int at = sheet.next();
      XlsxSheet.Line line = sheet.row();
      rank(line, card, matrix, first, at);
      line.text(card.locality().code()).text(words.say(card.locality().name()));
      ranking.nodes().forEach(node -> score(line, card, node, matrix));
    }
  }

  private void rank(XlsxSheet.Line line, ScoreCard card, XlsxMatrix matrix, int first, int at) {
    NodeResult index = Ranking.index(card);
    BigDecimal rank = index.exactRank();
    if (rank == null) {
      line.text("—");
      return;
    }
    Settings settings = evaluation.pack().settings();
    if (settings.ties() != Ranks.Ties.COMPETITION) {
      line.standing(rank, rank.scale());
      return;
    }
    int last = first + ranking.cards().size() - 1;
    String among = settings.rankOn() == Settings.RankOn.EXACT
        ? matrix.score(card, index.node()) + "," + matrix.scores(index.node())
        : XlsxSheet.cell(at, BEFORE)
            + ","
            + XlsxSheet.cell(first, BEFORE)
            + ":"
            + XlsxSheet.cell(last, BEFORE);
    line.formula("RANK(" + among + ")", rank, 0);
  }

  private void score(XlsxSheet.Line line, ScoreCard card, Node node, XlsxMatrix matrix) {
    NodeResult result = Ranking.result(card, node);
    if (result.published() == null) {
      line.blank();
      return;
    }
    Rounding rounding = evaluation.pack().settings().rounding();
    BigDecimal published = Objects.requireNonNull(result.published());
    XlsxFormulas.rounded(matrix.score(card, node), rounding)
        .ifPresentOrElse(
            text -> line.formula(text, published, rounding.decimals()),
            () -> line.standing(published, rounding.decimals()));
  }
}
