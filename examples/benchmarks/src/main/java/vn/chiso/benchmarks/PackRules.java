package vn.chiso.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The checks and formulas of the pack's rules as data, for contenders that aren't ours. */
final class PackRules {
  private PackRules() {}

  /**
   * A check that a part isn't more than the whole.
   *
   * @param check its id
   * @param error whether both data are rejected
   * @param part the item of the part
   * @param whole the item of the whole
   */
  record Within(String check, boolean error, String part, String whole) {}

  /**
   * An indicator that is a sum of items over another item.
   *
   * @param indicator the indicator's id
   * @param factor 100 for percent
   * @param above the items of the numerator
   * @param below the item of the denominator
   */
  record Ratio(String indicator, int factor, List<String> above, String below) {
    /** All items it rests on. */
    List<String> items() {
      return Stream.concat(above.stream(), Stream.of(below)).toList();
    }
  }

  /**
   * An indicator scored by points, unless the score is declared.
   *
   * @param indicator the indicator's id
   * @param declared the item of the declared score
   * @param counted the items that earn points
   */
  record Points(String indicator, String declared, List<String> counted) {
    /** All items it rests on. */
    List<String> items() {
      return Stream.concat(counted.stream(), Stream.of(declared)).toList();
    }
  }

  private static final List<String> POLICIES =
      List.of("digital", "industrial-zones", "agriculture", "logistics", "workforce");

  static final List<Within> CHECKS = checks();

  static final List<Ratio> RATIOS = List.of(
      ratio("pupils-in-research-contests", 100, "secondary-pupils", "secondary-pupils-in-contests"),
      ratio("education-spending-to-grdp", 100, "grdp", "education-spending", "vocational-spending"),
      ratio(
          "st-spending-in-local-budget",
          100,
          "local-state-budget",
          "st-other-spending",
          "st-investment-spending"),
      ratio("st-organisations-per-10000-people", 10_000, "population", "st-organisations"),
      ratio("serviced-industrial-land", 100, "industrial-land-planned", "industrial-land-serviced"),
      ratio("microfinance-loans-to-grdp", 100, "grdp", "microfinance-loans"),
      ratio(
          "industrial-zone-projects-to-enterprises",
          1,
          "enterprises-operating",
          "industrial-zone-projects"),
      ratio(
          "industrial-cluster-projects-to-enterprises",
          1,
          "enterprises-operating",
          "industrial-cluster-projects"),
      ratio(
          "st-enterprises-per-1000-enterprises",
          1_000,
          "enterprises-operating",
          "st-enterprises",
          "st-enterprises-eligible"),
      ratio(
          "innovative-start-ups-to-new-enterprises",
          100,
          "enterprises-new",
          "innovative-start-ups"),
      ratio("ocop-products-per-commune", 1, "communes", "ocop-products"));

  static final List<Points> POINTS = List.of(
      new Points(
          "sti-policies",
          "policies-declared-score",
          POLICIES.stream()
              .flatMap(each -> Stream.of(issued(each), implemented(each)))
              .toList()),
      new Points(
          "research-cooperation",
          "research-cooperation-declared-score",
          List.of("research-cooperation-contracts", "research-cooperation-projects")));

  private static List<Within> checks() {
    List<Within> checks = new ArrayList<>();
    POLICIES.forEach(each -> checks.add(new Within(
        "policies-%s-implemented-among-issued".formatted(each),
        true,
        implemented(each),
        issued(each))));
    checks.add(error(
        "contest-pupils-among-secondary-pupils",
        "secondary-pupils-in-contests",
        "secondary-pupils"));
    checks.add(warning("secondary-pupils-within-population", "secondary-pupils", "population"));
    checks.add(warning("education-spending-within-grdp", "education-spending", "grdp"));
    checks.add(warning("vocational-spending-within-grdp", "vocational-spending", "grdp"));
    checks.add(
        error("st-investment-within-budget", "st-investment-spending", "local-state-budget"));
    checks.add(error("st-other-spending-within-budget", "st-other-spending", "local-state-budget"));
    checks.add(warning("budget-within-grdp", "local-state-budget", "grdp"));
    checks.add(error(
        "serviced-land-within-planned-land",
        "industrial-land-serviced",
        "industrial-land-planned"));
    checks.add(warning("microfinance-loans-within-grdp", "microfinance-loans", "grdp"));
    checks.add(warning(
        "zone-projects-within-enterprises", "industrial-zone-projects", "enterprises-operating"));
    checks.add(warning(
        "cluster-projects-within-enterprises",
        "industrial-cluster-projects",
        "enterprises-operating"));
    checks.add(error(
        "eligible-enterprises-within-enterprises",
        "st-enterprises-eligible",
        "enterprises-operating"));
    checks.add(
        error("st-enterprises-within-enterprises", "st-enterprises", "enterprises-operating"));
    checks.add(
        warning("start-ups-within-new-enterprises", "innovative-start-ups", "enterprises-new"));
    checks.add(
        warning("new-enterprises-within-enterprises", "enterprises-new", "enterprises-operating"));
    return List.copyOf(checks);
  }

  private static Within error(String check, String part, String whole) {
    return new Within(check, true, part, whole);
  }

  private static Within warning(String check, String part, String whole) {
    return new Within(check, false, part, whole);
  }

  private static Ratio ratio(String indicator, int factor, String below, String... above) {
    return new Ratio(indicator, factor, List.of(above), below);
  }

  private static String issued(String policies) {
    return "policies-" + policies + "-issued";
  }

  private static String implemented(String policies) {
    return "policies-" + policies + "-implemented";
  }
}
