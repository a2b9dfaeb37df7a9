package vn.chiso.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.dataset.Folder.figures;
import static vn.chiso.dataset.Folder.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;

class SubmissionFilesTest {
  private static final String YAML = """
      agency: so-khcn
      locality: "33"
      officer: Phó Giám đốc
      number: 12/SKHCN
      date: 5/7/2023
      received: 2023-07-06
      pack: pii-2023
      consulted: so-tc; so-khdt
      status: official
      """;

  @TempDir
  Path temp;

  private Dataset read() {
    return SubmissionFiles.folder(temp, "so-khcn", 2022);
  }

  private Folder folder() {
    return new Folder(temp).with("submission.yaml", YAML);
  }

  private Dataset json(String text) throws IOException {
    Path file = temp.resolve("so-khcn.json");
    Files.writeString(file, text);
    return SubmissionFiles.json(file, "so-khcn.json", 2022);
  }

  @Test
  void the_header_says_who_signed_what_and_when() {
    folder().with("data.csv", "item,value\na,1\n");

    SubmissionHeader header = read().submissions().get(0);

    assertThat(header.agency()).isEqualTo("so-khcn");
    assertThat(header.officer()).isEqualTo("Phó Giám đốc");
    assertThat(header.documentNumber()).isEqualTo("12/SKHCN");
    assertThat(header.documentDate()).isEqualTo(LocalDate.of(2023, 7, 5));
    assertThat(header.receivedOn()).isEqualTo(LocalDate.of(2023, 7, 6));
    assertThat(header.consulted()).containsExactly("so-tc", "so-khdt");
    assertThat(header.status()).isEqualTo(DataStatus.OFFICIAL);
    assertThat(header.file()).isEqualTo("so-khcn");
  }

  @Test
  void rows_take_locality_agency_status_and_year_from_the_header_or_the_edition() {
    folder().with("data.csv", "item,value,evidence\na,1,d1\n").with("own.csv", """
            indicator,kind,value
            1.1.1,score,"3,5"
            """);

    Dataset read = read();

    Entry entry = read.entries().get(0);
    assertThat(entry.locality()).isEqualTo("33");
    assertThat(entry.agency()).isEqualTo("so-khcn");
    assertThat(entry.status()).isEqualTo(DataStatus.OFFICIAL);
    assertThat(entry.year()).isEqualTo(2022);
    assertThat(entry.origin()).hasToString("so-khcn/data.csv:2");
    OwnFigure own = read.own().get(0);
    assertThat(own.agency()).isEqualTo("so-khcn");
    assertThat(own.kind()).isEqualTo(OwnFigure.Kind.SCORE);
    assertThat(own.typed()).isEqualTo("3,5");
    assertThat(own.value()).isEqualByComparingTo("3.5");
  }

  @Test
  void numbers_are_understood_as_in_datasets_and_kept_as_typed() {
    folder().with("data.csv", "item,value\na,1.290.800\nb,\"987,6\"\nc,38 tỷ\nd,\n");

    Dataset read = read();

    assertThat(figures(read))
        .containsExactly(
            "33 a 2022 = 1290800", "33 b 2022 = 987.6", "33 c 2022 = ?", "33 d 2022 = ?");
    assertThat(read.entries().get(2).typed()).isEqualTo("38 tỷ");
    assertThat(told(read))
        .contains(
            "error number.unit so-khcn/data.csv:4",
            "warning number.vietnamese-notation so-khcn/data.csv:2",
            "warning value.empty so-khcn/data.csv:5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5/7/2023", "05-07-2023", "5.7.2023", "ngày 5 tháng 7 năm 2023", "2023-07-05"})
  void days_are_understood_as_written_in_viet_nam(String written) {
    folder()
        .with("data.csv", "item,value\na,1\n")
        .with("evidence.csv", "id,date\nd1," + written + "\n");

    assertThat(read().evidence().get(0).date()).isEqualTo(LocalDate.of(2023, 7, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/2/2023", "7/2023", "hôm qua", "2023-13-01"})
  void what_is_no_day_is_told(String written) {
    folder()
        .with("data.csv", "item,value\na,1\n")
        .with("evidence.csv", "id,date\nd1," + written + "\n");

    assertThat(told(read())).contains("error date.unclear so-khcn/evidence.csv:2");
  }

  @Test
  void a_header_may_be_a_csv_file() {
    new Folder(temp)
        .with("submission.csv", "agency,locality,date\nso-ct,33,14/07/2023\n")
        .with("data.csv", "item,value\na,1\n");

    SubmissionHeader header = read().submissions().get(0);

    assertThat(header.agency()).isEqualTo("so-ct");
    assertThat(header.documentDate()).isEqualTo(LocalDate.of(2023, 7, 14));
    assertThat(SubmissionFiles.isSubmission(temp)).isTrue();
  }

  @Test
  void a_json_document_gives_the_same() throws IOException {
    Dataset read = json("""
        {"submission": {"agency": "so-gddt", "locality": "33", "date": "5/7/2023", "year": 2021},
         "data": [{"item": "a", "value": "1.290.800", "evidence": ["d1"]}],
         "evidence": [{"id": "d1", "number": "1/BC"}],
         "own": [{"indicator": "1.1.1", "kind": "value", "value": 2.5}]}
        """);

    assertThat(figures(read)).containsExactly("33 a 2021 = 1290800");
    assertThat(read.evidence().get(0).locality()).isEqualTo("33");
    assertThat(read.own().get(0).value()).isEqualByComparingTo("2.5");
    assertThat(told(read))
        .containsExactly(
            "warning number.vietnamese-notation so-khcn.json:/data/0/value",
            "info date.day-first so-khcn.json:/submission/date");
  }

  @Test
  void a_submission_without_a_header_keeps_its_figures() throws IOException {
    Dataset read = json("{\"data\": [{\"item\": \"a\", \"value\": 1}]}");

    assertThat(read.entries()).hasSize(1);
    assertThat(read.submissions().get(0).agency()).isEmpty();
    assertThat(told(read)).containsExactly("error submission.no-header so-khcn.json");
  }

  @Test
  void two_headers_are_told() {
    folder().with("submission.csv", "agency\nso-tp\n").with("data.csv", "item,value\na,1\n");

    assertThat(told(read())).contains("error submission.header-twice so-khcn/submission.csv:2");
    assertThat(read().submissions().get(0).agency()).isEqualTo("so-khcn");
  }

  @Test
  void a_missing_table_and_a_mistyped_name_are_told() {
    folder().with("dta.csv", "item,value\na,1\n").with("d01.pdf", "x");

    assertThat(told(read()))
        .contains(
            "error dataset.file-missing so-khcn", "warning dataset.unknown-file so-khcn/dta.csv")
        .noneMatch(told -> told.contains("d01.pdf"));
  }

  @Test
  void figures_are_submitted_by_whoever_signs() {
    folder().with("data.csv", "item,value,agency\na,1,so-tp\n");

    assertThat(read().entries().get(0).agency()).isEqualTo("so-khcn");
    assertThat(told(read())).contains("warning submission.other-agency so-khcn/data.csv:2");
  }

  @ParameterizedTest
  @CsvSource({
    "minh-chung/d1.pdf, noi dung, ''",
    "minh-chung/d1.pdf, noi dung khac, error evidence.file-differs so-khcn/evidence.csv:2",
    "minh-chung/d2.pdf, noi dung, info evidence.file-missing so-khcn/evidence.csv:2",
    "../../etc/passwd, noi dung, info evidence.file-missing so-khcn/evidence.csv:2"
  })
  void a_file_beside_is_compared_with_its_sha256(String file, String content, String finding)
      throws IOException {
    Files.createDirectory(temp.resolve("minh-chung"));
    Files.writeString(temp.resolve("minh-chung/d1.pdf"), "noi dung");
    folder()
        .with("data.csv", "item,value\na,1\n")
        .with("evidence.csv", "id,file,sha256\nd1," + file + "," + sha256(content) + "\n");

    assertThat(told(read()))
        .filteredOn(told -> told.contains("evidence."))
        .containsExactlyElementsOf(finding.isEmpty() ? List.of() : List.of(finding));
  }

  @Test
  void a_sum_that_is_none_is_told() {
    folder()
        .with("data.csv", "item,value\na,1\n")
        .with("evidence.csv", "id,file,sha256\nd1,a.pdf,abc\n");

    assertThat(told(read())).contains("error sha256.invalid so-khcn/evidence.csv:2");
  }

  private static String sha256(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
