package vn.chiso.xlsx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the forms promise about their own shape. */
@AnalyzeClasses(packages = "vn.chiso", importOptions = ArchitectureTest.WithoutTests.class)
final class ArchitectureTest {
  private static final String HERE = "vn.chiso.xlsx";

  @ArchTest
  static final ArchRule spreadsheets_stay_here = noClasses()
      .that()
      .resideOutsideOfPackage(HERE)
      .and()
      .haveNameNotMatching("vn\\.chiso\\.report\\.(Docx|Xlsx).*")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "org.apache.poi..", "org.apache.xmlbeans..", "org.openxmlformats.schemas..")
      .because("nothing of it may be loaded unless a form or a report for an office is made");

  @ArchTest
  static final ArchRule it_knows_neither_the_engine_nor_the_command = noClasses()
      .that()
      .resideInAPackage(HERE)
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.kie..", "org.drools..", "vn.chiso.cli..");

  @ArchTest
  static final ArchRule it_offers_forms_their_writer_and_their_reader = classes()
      .that()
      .resideInAPackage(HERE)
      .and()
      .areTopLevelClasses()
      .and()
      .doNotHaveSimpleName("Form")
      .and()
      .doNotHaveSimpleName("FormWriter")
      .and()
      .doNotHaveSimpleName("XlsxSubmissions")
      .should()
      .notBePublic();

  @ArchTest
  static final ArchRule classes_are_final = classes()
      .that()
      .resideInAPackage(HERE)
      .and()
      .areTopLevelClasses()
      .and()
      .areNotInterfaces()
      .should()
      .haveModifier(JavaModifier.FINAL);

  /** ArchUnit's own option does not know the folder of a quick build. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}
