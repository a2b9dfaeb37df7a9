package vn.chiso.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the reports promise about their own shape. */
@AnalyzeClasses(packages = "vn.chiso.report", importOptions = ArchitectureTest.WithoutTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule they_know_neither_the_engine_nor_the_command = noClasses()
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.kie..", "org.drools..", "vn.chiso.cli..");

  @ArchTest
  static final ArchRule they_offer_one_class_for_each_form = classes()
      .that()
      .areTopLevelClasses()
      .and()
      .haveSimpleNameNotEndingWith("Report")
      .should()
      .notBePublic();

  @ArchTest
  static final ArchRule classes_are_final = classes()
      .that()
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
