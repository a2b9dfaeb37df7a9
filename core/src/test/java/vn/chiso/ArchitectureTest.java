package vn.chiso;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the code promises about its own shape. */
@AnalyzeClasses(packages = "vn.chiso", importOptions = ArchitectureTest.WithoutTests.class)
final class ArchitectureTest {

  /** Every public type, one a line. Its history is the history of the API. */
  private static final Path PUBLIC_API = Path.of("src/test/resources/public-api.txt");

  @ArchTest
  static final ArchRule the_engine_stays_in_evaluate = noClasses()
      .that()
      .resideOutsideOfPackage("vn.chiso.evaluate..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.kie..", "org.drools..")
      .because("embedders must be able to ignore the engine")
      .allowEmptyShould(true);

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("vn.chiso.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule classes_are_final = classes()
      .that(areNotMadeToBeExtended())
      .should()
      .haveModifier(FINAL)
      .because("a class is final, or abstract or sealed")
      .allowEmptyShould(true);

  @ArchTest
  static void public_types_are_declared(JavaClasses classes) throws IOException {
    SortedSet<String> actual = classes.stream()
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(PUBLIC))
        .map(JavaClass::getName)
        .collect(toCollection(TreeSet::new));
    if (Boolean.getBoolean("api.update")) {
      Files.write(PUBLIC_API, actual);
    }
    SortedSet<String> declared = new TreeSet<>(Files.readAllLines(PUBLIC_API));

    List<String> differences = new ArrayList<>();
    without(actual, declared).forEach(type -> differences.add("public, but not listed: " + type));
    without(declared, actual).forEach(type -> differences.add("listed, but not public: " + type));
    assertThat(differences)
        .as("public types and %s; -Dapi.update=true rewrites the file", PUBLIC_API)
        .isEmpty();
  }

  private static SortedSet<String> without(SortedSet<String> all, SortedSet<String> some) {
    SortedSet<String> rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private static DescribedPredicate<JavaClass> areNotMadeToBeExtended() {
    return describe(
        "are not made to be extended",
        type -> !type.isInterface()
            && !type.isEnum()
            && !type.isAnonymousClass()
            && !type.getModifiers().contains(ABSTRACT)
            && !type.reflect().isSealed());
  }

  /** ArchUnit's own option does not know the folder of a quick build. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}
