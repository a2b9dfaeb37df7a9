package vn.chiso.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.edition.PackChange.Kind;
import vn.chiso.pack.BandedPack;
import vn.chiso.pack.TestPack;

final class PackDiffTest {
  private static final TestPack OLD = TestPack.minimal();
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String CHECKS = "pillars/2-research/checks.drl";

  @Test
  void a_pack_does_not_differ_from_itself() {
    assertThat(said(OLD)).isEmpty();
  }

  @Test
  void formatting_comments_names_of_variables_and_order_are_no_changes() {
    TestPack same = OLD.replace(FORMULAS, "$population", "$people")
        .replace(FORMULAS, "// Two formulas.", "/* Still two. */")
        .replace(FORMULAS, """
              $rubric : Rubric( indicator == "support-policies" )
              $documents : Datum( item == "policies" )
            """, """
              $documents : Datum(item=="policies") // the documents
              $rubric : Rubric(  indicator == "support-policies"  )
            """);

    assertThat(said(same)).isEmpty();
  }

  @Test
  void a_changed_denominator_is_told_by_its_meaning() {
    TestPack now = OLD.replace(
            "items.csv", "population,Dân số,Population,người", "enterprises,Doanh nghiệp,Firms,dn")
        .replace(FORMULAS, "item == \"population\"", "item == \"enterprises\"")
        .replace("indicators.csv", "10.000 dân", "10.000 dn");

    assertThat(said(now))
        .contains(
            "2.1.1 mẫu số đổi từ “Dân số” thành “Doanh nghiệp”",
            "2.1.1 mục số liệu mới: Doanh nghiệp (enterprises)")
        .noneMatch(line -> line.contains("tử số"));
  }

  @Test
  void a_changed_factor_is_told_as_a_number() {
    TestPack now = OLD.replace(FORMULAS, "10_000", "1_000")
        .replace("indicators.csv", "10.000 dân", "1.000 dân");

    assertThat(said(now))
        .containsExactly(
            "2.1.1 đơn vị đổi từ tổ chức/10.000 dân thành tổ chức/1.000 dân",
            "2.1.1 hệ số nhân đổi từ 10.000 thành 1.000");
  }

  @Test
  void changed_numbers_of_a_normalisation_are_told() {
    TestPack was = OLD.replace("indicators.csv", "value,min-max", "value,distance-to-target")
        .with(
            "reference/normalisation.csv",
            "indicator,parameter,value,provenance,source\n1.1.1,target,8,official,test\n");
    TestPack now = was.replace("reference/normalisation.csv", "target,8,", "target,8.5,");

    assertThat(PackDiff.between(was.read(), now.read()).changes())
        .extracting(change -> change.message().vi())
        .containsExactly(
            "cách chuẩn hóa đổi từ khoảng cách tới mục tiêu 8 thành khoảng cách tới mục tiêu 8,5");
  }

  @Test
  void a_condition_that_changes_nothing_in_the_arithmetic_is_told_as_text() {
    TestPack now =
        OLD.replace(FORMULAS, "item == \"population\"", "item == \"population\", value > 0");

    assertThat(said(now))
        .singleElement()
        .asString()
        .startsWith("2.1.1 nội dung quy tắc đổi từ “")
        .contains("value>0");
  }

  @Test
  void a_code_that_stands_for_another_indicator_is_said_to_mean_something_else() {
    TestPack now = OLD.replace(
            "framework.csv",
            "transparency,policy,indicator,1.1.1,official,Minh bạch,Transparency",
            "openness,policy,indicator,1.1.1,official,Công khai,Openness")
        .replace("indicators.csv", "transparency,", "openness,")
        .replace("reference/goalposts.csv", "transparency,", "openness,");
    List<PackChange> changes = changes(now);

    assertThat(said(now))
        .contains(
            "1.1.1 chỉ số bị bỏ: 1.1.1 “Minh bạch”",
            "1.1.1 chỉ số mới: 1.1.1 “Công khai”",
            "1.1.1 mã 1.1.1 nay có nghĩa khác: trước là “Minh bạch”, nay là “Công khai”");
    assertThat(changes)
        .anyMatch(change -> change.kind() == Kind.REUSED && change.node().equals("openness"));
  }

  @Test
  void an_indicator_with_another_code_or_place_is_the_same_indicator() {
    TestPack now = OLD.replace(
        "framework.csv",
        "support-policies,organisations,indicator,,unknown",
        "support-policies,policy,indicator,1.1.9,official");

    assertThat(said(now))
        .contains(
            "1.1.9 mã nay là 1.1.9 (trước không có)",
            "1.1.9 vị trí đổi từ 2.1 “Tổ chức” thành 1.1 “Chính sách”")
        .noneMatch(line -> line.contains("chỉ số mới"));
  }

  @Test
  void weights_goalposts_thresholds_and_rubrics_are_told_with_both_figures() {
    TestPack now = OLD.replace("framework.csv", "Support policies,0.5,", "Support policies,1.25,")
        .replace("reference/goalposts.csv", "2.1.1,0,1.5", "2.1.1,0.1,1.5")
        .replace("reference/thresholds.csv", "5000", "6000")
        .replace("reference/rubrics.csv", "policies,5,20", "policies,5,");

    assertThat(said(now))
        .containsExactly(
            "2.1.1 giá trị nhỏ nhất đổi từ 0 thành 0,1",
            " trọng số đổi từ 0,5 thành 1,25",
            " thang điểm, Văn bản hỗ trợ (policies): điểm đổi từ 5 điểm mỗi đơn vị, tối đa 20"
                + " thành 5 điểm mỗi đơn vị",
            " ngưỡng most-organisations: giá trị đổi từ 5.000 thành 6.000");
  }

  @Test
  void agencies_assignments_and_deadlines_are_told_by_name() {
    TestPack now = OLD.replace("agencies.csv", "Cục Thống kê", "Thống kê tỉnh")
        .replace(
            "assignments.csv",
            ",2.1.1,,,,so-khcn,cuc-thong-ke,2023-07-08",
            ",2.1.1,,,,cuc-thong-ke,,");

    assertThat(said(now))
        .containsExactly(
            "2.1.1 cơ quan chủ trì đổi từ Sở Khoa học và Công nghệ thành Thống kê tỉnh",
            "2.1.1 cơ quan phối hợp không còn (trước là Thống kê tỉnh)",
            "2.1.1 hạn nộp không còn (trước là 08/07/2023)",
            " cơ quan cuc-thong-ke: tên đổi từ “Cục Thống kê” thành “Thống kê tỉnh”");
  }

  @Test
  void a_merger_is_told_once_and_not_as_localities_that_vanish() {
    TestPack now = OLD.replace(
        "reference/localities.csv",
        "56,Khánh Hòa,Khanh Hoa,,,,",
        "T56,Nam Bộ,Nam Bo,,,56 Khánh Hòa; 58 Ninh Thuận,");

    assertThat(said(now))
        .containsExactly(" Nam Bộ (T56) hợp nhất từ: Khánh Hòa (56), Ninh Thuận (58)");
  }

  @Test
  void a_locality_s_code_given_to_another_one_is_said_so() {
    TestPack now =
        OLD.replace("reference/localities.csv", "56,Khánh Hòa,Khanh Hoa", "56,Phú Yên,Phu Yen");

    assertThat(said(now))
        .containsExactly(" mã 56 nay là của địa phương khác: trước là Khánh Hòa, nay là Phú Yên");
  }

  @Test
  void checks_differ_in_severity_condition_and_words() {
    TestPack now = OLD.replace(CHECKS, "@severity(\"warning\")", "@severity(\"error\")")
        .replace("messages.csv", "Kiểm tra.", "Xem lại.");

    assertThat(said(now))
        .containsExactly(
            "2.1.1 phép kiểm tra few-organisations: mức độ đổi từ cảnh báo thành lỗi, loại số liệu",
            "2.1.1 phép kiểm tra few-organisations: lời hướng dẫn đổi từ “Kiểm tra.” thành “Xem lại.”");
  }

  @Test
  void the_method_is_told_setting_by_setting() {
    TestPack now = OLD.replace("pack.yaml", "decimals: 2", "decimals: 3");

    assertThat(said(now)).singleElement().asString().startsWith(" phương pháp, làm tròn: giá trị");
  }

  @Test
  void another_aggregation_of_one_group_is_told_there() {
    TestPack now =
        OLD.replace("framework.csv", "Organisations,1,arithmetic", "Organisations,1,geometric");

    assertThat(said(now))
        .containsExactly("2.1 cách tổng hợp đổi từ trung bình cộng thành trung bình nhân");
  }

  private static List<PackChange> changes(TestPack now) {
    return PackDiff.between(OLD.read(), now.read()).changes();
  }

  @Test
  void rows_of_a_rubric_by_bands_are_told_with_both_points() {
    TestPack old = BandedPack.minimal();
    TestPack now = old.replace(BandedPack.RUBRIC, ",2,5,10.5,", ",2,7,12,")
        .replace(BandedPack.RUBRIC, ",5,,20,", ",7,,20,");

    assertThat(PackDiff.between(old.read(), now.read()).changes())
        .extracting(change -> change.area() + " " + change.message().vi())
        .containsExactlyInAnyOrder(
            "RUBRIC thang điểm, từ 2 đến dưới 5: điểm không còn (trước là 10,5 điểm cho Văn bản hỗ trợ (policies))",
            "RUBRIC thang điểm, từ 2 đến dưới 7: điểm nay là 12 điểm cho Văn bản hỗ trợ (policies) (trước không có)",
            "RUBRIC thang điểm, từ 5 trở lên: điểm không còn (trước là 20 điểm cho Văn bản hỗ trợ (policies))",
            "RUBRIC thang điểm, từ 7 trở lên: điểm nay là 20 điểm cho Văn bản hỗ trợ (policies) (trước không có)");
  }

  private static List<String> said(TestPack now) {
    return changes(now).stream()
        .map(change -> change.code() + ' ' + change.message().vi())
        .toList();
  }
}
