package vn.chiso.verify;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Origin;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.pack.RulePack;

/** Reads what a case gives beside data and documents. */
final class BesideReader {
  private final RulePack pack;
  private final String locality;
  private final Origin origin;
  private final Function<JsonNode, String> number;

  /**
   * A reader of one case.
   *
   * @param locality the locality of everything that names none
   * @param number reads a number as text
   */
  BesideReader(
      RulePack pack, String locality, String file, int line, Function<JsonNode, String> number) {
    this.pack = pack;
    this.locality = locality;
    this.origin = Origin.line(file, line);
    this.number = number;
  }

  RuleCase.Beside read(JsonNode node) {
    return new RuleCase.Beside(
        all(node, "submissions", this::submission),
        all(node, "own", this::own),
        all(node, "previous", this::previous),
        all(node, "published", this::published),
        node.path("goalposts").asString("").equals("set"));
  }

  private static <T> List<T> all(JsonNode node, String key, Function<JsonNode, T> read) {
    return node.path(key).valueStream().map(read).toList();
  }

  private SubmissionHeader submission(JsonNode node) {
    return new SubmissionHeader(
        text(node, "agency"),
        localityOf(node),
        text(node, "officer"),
        text(node, "number"),
        null,
        day(node, "received"),
        "",
        node.path("consulted").valueStream().map(JsonNode::asString).toList(),
        "",
        DataStatus.UNSTATED,
        origin);
  }

  private OwnFigure own(JsonNode node) {
    return new OwnFigure(
        localityOf(node),
        text(node, "indicator"),
        text(node, "agency"),
        OwnFigure.Kind.valueOf(node.path("kind").asString("value").toUpperCase(Locale.ROOT)),
        number.apply(node.path("value")),
        decimal(node, "value"),
        "",
        origin);
  }

  private EarlierFigure previous(JsonNode node) {
    int before = pack.manifest().dataYear() - 1;
    return new EarlierFigure(
        localityOf(node),
        text(node, "item"),
        node.path("year").asInt(before),
        decimal(node, "value"),
        "",
        origin);
  }

  private GivenScore published(JsonNode node) {
    return new GivenScore(
        localityOf(node),
        text(node, "node"),
        decimal(node, "score"),
        GivenScore.Use.COMPARE,
        DataStatus.PUBLISHED,
        node.has("rank") ? Integer.valueOf(node.path("rank").asInt()) : null,
        "",
        origin);
  }

  private String localityOf(JsonNode node) {
    return node.path("locality").asString(locality);
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  private static @Nullable LocalDate day(JsonNode node, String key) {
    return Optional.of(text(node, key))
        .filter(text -> !text.isEmpty())
        .map(LocalDate::parse)
        .orElse(null);
  }

  private BigDecimal decimal(JsonNode node, String key) {
    String text = number.apply(node.path(key));
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }
}
