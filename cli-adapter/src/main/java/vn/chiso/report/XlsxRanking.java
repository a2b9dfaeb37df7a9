package vn.chiso.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.GroupRank;
import vn.chiso.formula.Ranks;
import vn.chiso.formula.Rounding;
import vn.chiso.framework.Node;
import vn.chiso.pack.Settings;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;

/** All localities by rank, their scores taken from the table of all. */
final class XlsxRanking {
  private static final int BEFORE = 3;
  private static final List<String> GROUP = List.of("group", "group-rank", "group-ranked");

  private final Phrases words;
  private final Evaluation evaluation;
  private final Ranking ranking;
  private final GroupPlaces groups;
  private final SharedMarks marks;
  private final boolean grouped;
  private final XlsxSheet sheet;

  XlsxRanking(XlsxBook book, Phrases words, Evaluation evaluation, SharedMarks marks) {
    this.words = words;
    this.marks = marks;
    this.evaluation = evaluation;
    this.ranking = Ranking.of(evaluation);
    this.groups = new GroupPlaces(evaluation, words);
    this.grouped = groups.isInRanking();
    int[] widths = new int[BEFORE + ranking.nodes().size() + (grouped ? GROUP.size() : 0)];
    Arrays.fill(widths, 11);
    widths[BEFORE - 1] = 28;
    if (grouped) {
      widths[BEFORE + ranking.nodes().size()] = 28;
    }
    this.sheet = book.sheet(words.say("xlsx.ranking"), widths);
  }

  void write(String title, XlsxMatrix matrix) {
    sheet.title(title);
    sheet.remark(words.say("xlsx.one"));
    List<String> names = new ArrayList<>(words.columns("rank", "code", "locality"));
    ranking.nodes().forEach(node -> names.add(node.reference()));
    if (grouped) {
      names.addAll(words.columns(GROUP.toArray(String[]::new)));
    }
    sheet.head(names);
    sheet.freeze(BEFORE, 2);
    int first = sheet.next();
    XlsxGroupRanks ranks = new XlsxGroupRanks();
    for (int i = 0; grouped && i < ranking.cards().size(); i++) {
      ScoreCard card = ranking.cards().get(i);
      String cell = compared(card, first + i, matrix);
      groups.of(card, Ranking.index(card).node()).ifPresent(rank -> ranks.add(rank.group(), cell));
    }
    for (ScoreCard card : ranking.cards()) {
      int at = sheet.next();
      XlsxSheet.Line line = sheet.row();
      rank(line, card, matrix, first, at);
      line.text(card.locality().code()).text(words.say(card.locality().name()));
      ranking.nodes().forEach(node -> score(line, card, node, matrix));
      if (grouped) {
        groupRank(line, card, ranks, compared(card, at, matrix));
      }
    }
    marks.write(sheet);
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

  /** The group, the rank within it and of how many. */
  private void groupRank(XlsxSheet.Line line, ScoreCard card, XlsxGroupRanks ranks, String own) {
    line.text(evaluation.rankedWithin(card.locality().code()).map(words::say).orElse(""));
    GroupRank rank = groups.of(card, Ranking.index(card).node()).orElse(null);
    if (rank == null) {
      line.text("—").blank();
      return;
    }
    Optional<String> formula = evaluation.pack().settings().ties() == Ranks.Ties.COMPETITION
        ? ranks.formula(rank.group(), own)
        : Optional.empty();
    formula.ifPresentOrElse(
        text -> line.formula(text, rank.rank(), 0),
        () -> line.standing(rank.rank(), XlsxSheet.decimals(rank.rank())));
    line.number(BigDecimal.valueOf(rank.ranked()));
  }

  /** The cell by which a locality is ranked. */
  private String compared(ScoreCard card, int row, XlsxMatrix matrix) {
    return evaluation.pack().settings().rankOn() == Settings.RankOn.EXACT
        ? matrix.score(card, Ranking.index(card).node())
        : XlsxSheet.cell(row, BEFORE);
  }

  private void score(XlsxSheet.Line line, ScoreCard card, Node node, XlsxMatrix matrix) {
    NodeResult result = Ranking.result(card, node);
    if (result.published() == null) {
      line.blank();
      return;
    }
    Rounding rounding = evaluation.pack().settings().rounding();
    BigDecimal published = Objects.requireNonNull(result.published());
    line.marked(marks.letters(result));
    XlsxFormulas.rounded(matrix.score(card, node), rounding)
        .ifPresentOrElse(
            text -> line.formula(text, published, rounding.decimals()),
            () -> line.standing(published, rounding.decimals()));
  }
}
