package io.github.zohocrmcontract.stub;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.event.EventListener;

/** The shape of the stub: features apart, dependencies one way, the domain free of frameworks. */
class ArchitectureTest {

  private static final String ROOT = "io.github.zohocrmcontract.stub";

  private static final List<String> GENERATED =
      List.of(ROOT + ".api", ROOT + ".oauth.api", ROOT + ".sandbox.api");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void noPackageDependsOnItselfThroughOthers() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theDomainKnowsNoSpringNoServletAndNoSql() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".users..",
            ROOT + ".territories..",
            ROOT + ".records..",
            ROOT + ".organisations..",
            ROOT + ".oauth..",
            ROOT + ".sandbox..",
            ROOT + ".journal..",
            ROOT + ".faults..",
            ROOT + ".limits..",
            ROOT + ".contract..",
            ROOT + ".caches..",
            ROOT + ".refusals..")
        .and(DescribedPredicate.not(atTheEdge()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "jakarta.servlet..", "java.sql..", "com.zaxxer..")
        .check(CLASSES);
  }

  /** By any other clock nobody would see that an answer depends on the time. */
  @Test
  void operationsAskTheClockOfTheirOrganisation() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".users..", ROOT + ".territories..", ROOT + ".records..")
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(HasName.Predicates.name("now"))
                .and(
                    JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(
                            JavaClass.Predicates.resideInAPackage("java.time..")))))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  /** The stub starts without the processors that would see to them, so nothing would happen. */
  @ParameterizedTest
  @ValueSource(
      classes = {EventListener.class, PostConstruct.class, PreDestroy.class, Resource.class})
  void nothingHasAnAnnotationThatNobodyHeeds(Class<? extends Annotation> unheeded) {
    noMethods().should().beAnnotatedWith(unheeded).check(CLASSES);
    noFields().should().beAnnotatedWith(unheeded).check(CLASSES);
  }

  @Test
  void aMethodWithSuchAnAnnotationWouldBeNoticed() {
    JavaClasses hoping = new ClassFileImporter().importClasses(HopingToBeCalled.class);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> noMethods().should().beAnnotatedWith(PostConstruct.class).check(hoping));
  }

  private static final class HopingToBeCalled {

    @PostConstruct
    void whenMade() {}
  }

  @Test
  void onlyControllersImplementTheGeneratedInterfaces() {
    classes()
        .that()
        .implement(
            DescribedPredicate.describe(
                "a generated interface", type -> GENERATED.contains(type.getPackageName())))
        .should()
        .haveSimpleNameEndingWith("Controller")
        .check(CLASSES);
  }

  /** What connects the domain to HTTP, to the database and to the other features. */
  private static DescribedPredicate<JavaClass> atTheEdge() {
    return DescribedPredicate.describe(
        "at the edge",
        type ->
            type.getSimpleName().endsWith("Controller")
                || type.getSimpleName().endsWith("Configuration")
                || type.getSimpleName().startsWith("Sql")
                // Its pages are written with Spring's escaping.
                || type.getSimpleName().equals("ConsentPage")
                || GENERATED.contains(type.getPackageName())
                || type.getPackageName().endsWith(".model"));
  }
}
