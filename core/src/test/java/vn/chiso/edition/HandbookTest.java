package vn.chiso.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chiso.pack.BandedPack;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Language;

final class HandbookTest {
  private static final TestPack PACK = TestPack.minimal();
  private static final String NORMALISATION = "reference/normalisation.csv";
  private static final String Z_SCORE = """
      indicator,parameter,value,provenance,source
      1.1.1,mean,100,official,test
      1.1.1,deviation,10,official,test
      """;
  private static final String FACT = "- **Giá trị nhỏ nhất – lớn nhất:**";
  private static final String HOSTILE =
      "</title><script>alert(1)</script><img src=x onerror=alert(1)>";

  @Test
  void an_indicator_is_told_with_formula_items_agencies_checks_and_sources() {
    String handbook = Handbook.of(PACK.read()).toMarkdown(Language.VI);

    assertThat(handbook)
        .contains("#### 2.1.1 Mật độ tổ chức")
        .contains("- **Công thức:** Tổ chức KH&CN ÷ Dân số × 10.000 — quy tắc ở ")
        .contains("| Dân số (population) | người | số đếm | ≥ 1 ≤ 200.000.000 | bắt buộc |")
        .contains("| Sở Khoa học và Công nghệ | Cục Thống kê | 08/07/2023 |")
        .contains("| phép kiểm tra few-organisations | cảnh báo | … vượt 5.000. | Kiểm tra. |")
        .contains("5 điểm mỗi đơn vị, tối đa 20 — chưa có nguồn, tạm tính: test")
        .contains("- **Công thức:** nhập thẳng giá trị, không tính từ số liệu");
  }

  @Test
  void a_rubric_by_bands_is_told_with_every_band_and_where_it_stands() {
    assertThat(Handbook.of(BandedPack.minimal().read()).toMarkdown(Language.VI))
        .contains("- **Thang điểm:** Văn bản hỗ trợ (policies): dưới 2: 0 điểm; "
            + "từ 2 đến dưới 5: 10,5 điểm; từ 5 trở lên: 20 điểm — quy tắc ở "
            + "pillars/2-research/support.rubric.csv:2; ");
  }

  @Test
  void what_changed_is_told_with_the_indicator_and_in_the_authors_words() {
    TestPack now = PACK.replace("pillars/2-research/formulas.drl", "10_000", "1_000")
        .replace("indicators.csv", "10.000 dân", "1.000 dân")
        .with(
            "CHANGES.md",
            "# Vì sao\n\nTheo **văn bản**\nmới.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n");
    Handbook handbook = Handbook.of(now.read(), PACK.read());

    assertThat(handbook.toMarkdown(Language.VI))
        .contains(
            "Thay đổi so với test-2023:\n\n- đơn vị đổi",
            "\n- hệ số nhân đổi từ 10.000 thành 1.000\n")
        .contains("#### Vì sao\n\nTheo văn bản mới.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n");
    assertThat(handbook.toHtml(Language.VI)).contains("<td>1</td><td>2</td>");
  }

  @Test
  void hostile_names_stay_text() {
    TestPack hostile = PACK.replace("framework.csv", "Minh bạch", HOSTILE)
        .replace("items.csv", "Dân số", "[x](javascript:alert(1)) | **b** \u202E")
        .replace("pack.yaml", "Chỉ số thử", HOSTILE)
        .with("CHANGES.md", HOSTILE + "\n");
    Handbook handbook = Handbook.of(hostile.read());

    assertThat(handbook.toHtml(Language.VI))
        .contains("<title>&lt;/title&gt;&lt;script&gt;")
        .doesNotContain("<script", "<img", "href=\"javascript", "\u202E");
    assertThat(handbook.toMarkdown(Language.VI))
        .contains("\\[x\\](javascript:alert(1)) \\| \\*\\*b\\*\\*")
        .doesNotContainPattern("(?<!\\\\)<")
        .doesNotContain("\u202E");
  }

  @Test
  void the_html_is_complete_by_itself_and_the_same_each_time() {
    String html = Handbook.of(PACK.read()).toHtml(Language.EN);

    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<a href=\"#transparency\">", "id=\"transparency\"", "<th scope=\"col\">")
        .contains("default-src 'none'")
        .doesNotContain("<link", "src=", "@import", "url(")
        .isEqualTo(Handbook.of(PACK.read()).toHtml(Language.EN));
  }

  private static String transparency(TestPack pack) {
    String handbook = Handbook.of(pack.read()).toMarkdown(Language.VI);
    int start = handbook.indexOf("#### 1.1.1 ");
    return handbook.substring(start, handbook.indexOf("## 2 ", start));
  }

  @Test
  void minimum_and_maximum_are_told_only_where_scores_come_of_them() {
    assertThat(transparency(PACK)).contains(FACT + " 0 – 10 — ");
    TestPack without =
        PACK.replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "");
    assertThat(transparency(without)).contains(FACT + " bộ quy tắc không có; chỉ tính được điểm");
    for (String method : new String[] {"z-score", "rank", "percentile-rank", "borda"}) {
      TestPack named =
          without.replace("indicators.csv", "central,value,min-max", "central,value," + method);
      TestPack other = method.equals("z-score") ? named.with(NORMALISATION, Z_SCORE) : named;
      assertThat(transparency(other))
          .as(method)
          .contains("#### 1.1.1 ", "- **Định nghĩa:**")
          .doesNotContain(FACT, "chỉ tính được điểm");
    }
  }

  @Test
  void a_pack_without_a_known_basis_says_so() {
    TestPack based = PACK.replace("pack.yaml", "based-on: \"\"", "based-on: test-2022");

    assertThat(Handbook.of(PACK.read()).toMarkdown(Language.VI)).contains("không dựa trên bộ nào");
    assertThat(Handbook.of(based.read()).toMarkdown(Language.VI))
        .contains("dựa trên test-2022, nhưng không tìm thấy");
  }
}
