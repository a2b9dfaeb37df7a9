package vn.chiso.cli;

import java.util.List;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.score.ScoreCard;

/** Finds the one locality a command is about. */
final class LocalityChoice {
  private LocalityChoice() {}

  static ScoreCard of(Evaluation evaluation, String code) {
    return evaluation
        .scoreCard(code)
        .orElseThrow(() -> new UsageException("locality.unknown", code, codes(evaluation)));
  }

  /** The locality asked for, or the only one there is. */
  static ScoreCard ofOnly(Evaluation evaluation, String code) {
    List<ScoreCard> cards = evaluation.scoreCards();
    if (!code.isEmpty()) {
      return of(evaluation, code);
    }
    if (cards.size() != 1) {
      throw new UsageException("locality.which", codes(evaluation));
    }
    return cards.get(0);
  }

  private static List<String> codes(Evaluation evaluation) {
    return evaluation.scoreCards().stream().map(card -> card.locality().code()).toList();
  }
}
