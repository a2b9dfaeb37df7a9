package vn.chiso.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.Origin;
import vn.chiso.pack.TestPack;

/** A pack that says every word of the method there is, and ways to say one of them otherwise. */
final class MethodPack {
  static final String MANIFEST = "pack.yaml";

  private static final String LAST = "  ranks: ";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MethodPack() {}

  /** The pack, with missing figures estimated by groups and ranks given within them. */
  static TestPack full() {
    return TestPack.minimal()
        .replace(MANIFEST, "on: exact,", "on: exact, within: side,")
        .replace(MANIFEST, LAST, """
              outliers:          {skewness: 2, kurtosis: 3.5, steps: 5, provenance: inferred, source: "test"}
              normalisation:     {method: min-max, provenance: inferred, source: "test"}
              imputation:        {method: group-mean, by: side, provenance: inferred, source: "test"}
              availability:      {least: 0.1, provenance: inferred, source: "test"}
              aggregation:       {index: arithmetic, subindex: arithmetic, pillar: arithmetic, group: arithmetic, provenance: inferred, source: "test"}
              power-mean:        {exponent: 2, provenance: inferred, source: "test"}
            """ + LAST)
        .replace("framework.csv", "Research,1,arithmetic,", "Research,1,power,0.75")
        .with("reference/weights.csv", """
            node,weight,provenance,source
            transparency,2.5,official,test
            """)
        .with("reference/plausible.csv", """
            item,per,least,most,slips,provenance,source
            population,,1000,200000000,0.001:nghìn người,inferred,test
            """)
        .with("reference/groups.csv", """
            grouping,locality,group_vi,group_en,provenance,source
            side,33,Bắc,North,official,test
            side,56,Bắc,North,official,test
            """);
  }

  /** The pack in which 1.1.1 is normalised in another way, with the numbers that takes. */
  static TestPack normalising(String method) {
    TestPack pack =
        full().replace("indicators.csv", "central,value,min-max,", "central,value," + method + ",");
    boolean goalposts = List.of(
            "min-max",
            "distance-to-target",
            "distance-to-reference",
            "around-reference",
            "fraction-of-maximum")
        .contains(method);
    if (!goalposts) {
      pack = pack.replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "");
    }
    String numbers = "indicator,parameter,value,provenance,source\n";
    return switch (method) {
      case "distance-to-target" ->
        pack.with("reference/normalisation.csv", numbers + "1.1.1,target,8,official,test\n");
      case "distance-to-reference", "around-reference" ->
        pack.with("reference/normalisation.csv", numbers + "1.1.1,reference,8,official,test\n");
      case "z-score" ->
        pack.with(
            "reference/normalisation.csv",
            numbers + "1.1.1,mean,100,official,test\n1.1.1,deviation,10,official,test\n");
      case "bands" -> pack.with("reference/bands.csv", """
            indicator,from,points,provenance,source
            1.1.1,0,10,official,test
            1.1.1,5,40,official,test
            """);
      default -> pack;
    };
  }

  /** The pack in which what 1.1.1 lacks is estimated in another way. */
  static TestPack imputing(String method) {
    String by = method.startsWith("group") ? "side" : "";
    String oldest = method.equals("latest") || method.equals("linear") ? "3" : "";
    return full()
        .with(
            "reference/imputation.csv",
            "indicator,method,by,oldest,provenance,source\n"
                + String.join(",", "1.1.1", method, by, oldest, "official", "test")
                + "\n");
  }

  /** The pack with another text in a column of the row that begins with a word. */
  static TestPack cell(TestPack pack, String file, String row, String column, String text) {
    List<String> lines = new ArrayList<>(pack.text(file).lines().toList());
    int place = columns(pack, file).indexOf(column);
    assertThat(place).as(file + " " + column).isNotNegative();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith(row + ",")) {
        String[] cells = lines.get(i).split(",", -1);
        assertThat(cells[place]).as(file + " " + row + " " + column).isNotEqualTo(text);
        cells[place] = text;
        lines.set(i, String.join(",", cells));
        return pack.with(file, String.join("\n", lines) + "\n");
      }
    }
    throw new AssertionError(file + " has no row " + row);
  }

  /** The columns of a file. */
  static List<String> columns(TestPack pack, String file) {
    return Arrays.asList(pack.text(file).lines().findFirst().orElseThrow().split(",", -1));
  }

  /** The pack with another text after a word of a setting. */
  static TestPack word(TestPack pack, String setting, String word, String text) {
    Matcher found = Pattern.compile(
            "(?m)^( {2}" + setting + ": .*?[{ ]" + word + ": )\"?([^,}\"]+)\"?")
        .matcher(pack.text(MANIFEST));
    assertThat(found.find()).as(setting + " " + word).isTrue();
    assertThat(found.group(2)).as(setting + " " + word).isNotEqualTo(text);
    return pack.with(MANIFEST, found.replaceFirst("$1" + Matcher.quoteReplacement(text)));
  }

  /** The words of the settings, as {@code setting.word}. */
  static List<String> words(TestPack pack) {
    List<String> words = new ArrayList<>();
    String manifest = pack.text(MANIFEST);
    Matcher setting = Pattern.compile("(?m)^ {2}([a-z-]+): +\\{(.*)}$")
        .matcher(manifest.substring(manifest.indexOf("\nscoring:")));
    while (setting.find()) {
      Matcher word = Pattern.compile("([a-z-]+): ").matcher(setting.group(2));
      while (word.find()) {
        words.add(setting.group(1) + "." + word.group(1));
      }
    }
    return words;
  }

  /** Figures of both localities and of earlier years; 56 lacks 1.1.1 this year. */
  static Dataset dataset() {
    Dataset.Builder dataset = Dataset.builder(2022).datum("transparency", "33", "5");
    for (String locality : List.of("33", "56")) {
      dataset
          .datum("st-organisations", locality, "26")
          .datum("population", locality, "1300000")
          .datum("policies", locality, "3");
    }
    earlier(dataset, 2020, "3", "PII 2021");
    earlier(dataset, 2024, "6", "PII 2025");
    return dataset.build();
  }

  private static void earlier(Dataset.Builder dataset, int year, String value, String source) {
    dataset.previous(new EarlierFigure(
        "56",
        "1.1.1",
        year,
        new BigDecimal(value),
        source,
        Origin.line("previous.csv", year - 2018)));
  }

  /** The whole JSON of the dataset's evaluation. */
  static String json(TestPack pack, Dataset dataset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(Evaluator.of(pack.read()).evaluate(dataset), out);
    return out.toString(UTF_8);
  }

  /** The same without results and findings, which tell what came out and not how. */
  static String method(String json) {
    ObjectNode root = (ObjectNode) JSON.readTree(json);
    return root.without(List.of("localities", "findings")).toPrettyString();
  }
}
