package vn.chiso;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What the command line, the forms and the reports promise about their own shape. */
@AnalyzeClasses(packages = "vn.chiso", importOptions = ArchitectureTest.WithoutTests.class)
final class ArchitectureTest {
  private static final String COMMAND = "vn.chiso.cli";
  private static final String FORMS = "vn.chiso.xlsx";
  private static final String REPORTS = "vn.chiso.report";
  private static final String FILES = "vn.chiso.ooxml";

  /** What other modules may use; logging finds its set-up by name. */
  private static final Set<String> OFFERED = Set.of(
      "vn.chiso.cli.Chiso",
      "vn.chiso.cli.Logging",
      "vn.chiso.xlsx.Form",
      "vn.chiso.xlsx.FormWriter",
      "vn.chiso.xlsx.XlsxSubmissions",
      "vn.chiso.ooxml.SameBytes");

  @ArchTest
  static final ArchRule nothing_here_knows_the_engine = noClasses()
      .that()
      .resideInAnyPackage(COMMAND, FORMS, REPORTS, FILES)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.kie..", "org.drools..")
      .because("it is but text in, text out");

  @ArchTest
  static final ArchRule nothing_knows_the_command = noClasses()
      .that()
      .resideOutsideOfPackage(COMMAND)
      .should()
      .dependOnClassesThat()
      .resideInAPackage(COMMAND);

  @ArchTest
  static final ArchRule spreadsheets_stay_in_forms_and_reports = noClasses()
      .that()
      .resideOutsideOfPackage(FORMS)
      .and()
      .haveNameNotMatching("vn\\.chiso\\.report\\.(Docx|Xlsx).*")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats.schemas..")
      .because("nothing of it may be loaded unless a form or a report for an office is made");

  @ArchTest
  static final ArchRule only_what_is_offered_is_public = classes()
      .that()
      .resideInAnyPackage(COMMAND, FORMS, REPORTS, FILES)
      .and()
      .areTopLevelClasses()
      .and(areNotOffered())
      .should()
      .notBePublic();

  @ArchTest
  static final ArchRule classes_are_final = classes()
      .that()
      .resideInAnyPackage(COMMAND, FORMS, REPORTS, FILES)
      .and()
      .areTopLevelClasses()
      .and()
      .areNotInterfaces()
      .should()
      .haveModifier(JavaModifier.FINAL);

  private static DescribedPredicate<JavaClass> areNotOffered() {
    return describe(
        "are neither offered nor a form of report",
        type -> !OFFERED.contains(type.getName())
            && !type.getFullName().matches("vn\\.chiso\\.report\\.\\w+Report"));
  }

  /** ArchUnit's own option does not know the folder of a quick build. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}
