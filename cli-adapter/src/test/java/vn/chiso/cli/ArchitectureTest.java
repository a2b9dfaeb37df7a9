package vn.chiso.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ch.qos.logback.classic.spi.Configurator;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the command line promises about its own shape. */
@AnalyzeClasses(packages = "vn.chiso.cli", importOptions = ArchitectureTest.WithoutTests.class)
final class ArchitectureTest {
  @ArchTest
  static final ArchRule it_knows_nothing_of_the_engine = noClasses()
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.kie..", "org.drools..")
      .because("it is but text in, text out");

  @ArchTest
  static final ArchRule it_offers_nothing_but_the_command = classes()
      .that()
      .areTopLevelClasses()
      .and()
      .doNotHaveSimpleName("Chiso")
      .and()
      .areNotAssignableTo(Configurator.class)
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
