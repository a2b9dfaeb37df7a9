package vn.chiso.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/**
 * Writes the dataset {@code examples/national-2023}: made-up figures of all localities for every
 * indicator of PII 2023, so that the whole tree can be computed and ranked. Always the same bytes.
 */
public final class GenerateNational {
  private static final String NO_EVIDENCE = "";
  private static final String EVIDENCE = "d1";

  private final RulePack pack = RulePack.builtIn("pii-2023");

  private GenerateNational() {}

  /**
   * Writes the dataset.
   *
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  /** Writes the dataset's three files into a folder. */
  static void write(Path folder) throws IOException {
    GenerateNational generator = new GenerateNational();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("dataset.yaml"), generator.header());
    Files.writeString(folder.resolve("data.csv"), generator.data());
    Files.writeString(folder.resolve("evidence.csv"), generator.evidence());
  }

  private String header() {
    return """
        id: national-2023
        title: "Số liệu TỔNG HỢP NHÂN TẠO của 63 địa phương cho PII 2023"
        pack: %s
        year: %d
        goalposts: set
        note: >-
          TỔNG HỢP NHÂN TẠO (synthetic): mọi số liệu do chương trình vn.chiso.examples.GenerateNational
          sinh ra, không phải số liệu thật của địa phương nào; điểm và thứ hạng tính từ đó không có ý
          nghĩa ngoài việc thử phần mềm. Giá trị nhỏ nhất và lớn nhất tính từ chính 63 địa phương này.
        """.formatted(pack.id(), pack.manifest().dataYear());
  }

  private String data() {
    StringBuilder csv = new StringBuilder("locality,item,value,status,evidence\n");
    for (String locality : pack.localities().keySet()) {
      SyntheticLocality figures = new SyntheticLocality(locality);
      pack.items().values().stream()
          .filter(item -> SyntheticLocality.has(item.code()))
          .forEach(item -> append(csv, locality, figures, item.code(), evidence(item)));
      reportedIndicators()
          .forEach(indicator -> append(csv, locality, figures, indicator, NO_EVIDENCE));
    }
    return csv.toString();
  }

  private Stream<String> reportedIndicators() {
    return pack.framework().indicatorNodes().stream().map(Node::id).filter(this::entersAsValue);
  }

  private boolean entersAsValue(String indicator) {
    return pack.framework().indicator(indicator).orElseThrow().entersAs()
        == Indicator.EntersAs.VALUE;
  }

  private static String evidence(Item item) {
    return item.evidenceRequired() ? EVIDENCE : NO_EVIDENCE;
  }

  private static void append(
      StringBuilder csv, String locality, SyntheticLocality figures, String code, String evidence) {
    String figure = figures.figure(code).toPlainString();
    // 1.472 could be taken for thousands; 1.4720 can't.
    String value = figure.matches("-?[1-9]\\d{0,2}\\.\\d{3}") ? figure + "0" : figure;
    csv.append(String.join(",", locality, code, value, "synthetic", evidence)).append('\n');
  }

  private String evidence() {
    StringBuilder csv =
        new StringBuilder("id,locality,number,date,issuer,title,page,file,status\n");
    for (Locality locality : pack.localities().values()) {
      csv.append("%s,%s,GT-%s/2023,2023-07-01,,Tài liệu giả tưởng (%s),,,synthetic\n"
          .formatted(EVIDENCE, locality.code(), locality.code(), locality.name().vi()));
    }
    return csv.toString();
  }
}
