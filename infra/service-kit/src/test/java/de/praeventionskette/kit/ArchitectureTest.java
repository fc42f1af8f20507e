package de.praeventionskette.kit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Except that a replay reads through an inbox of its own, while an inbox writes to the generation being replayed. */
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("de.praeventionskette.kit.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("..kit.replay.."), resideInAPackage("..kit.inbox.."));

    @ArchTest
    static final ArchRule THE_KIT_KNOWS_NO_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "de.praeventionskette.offers..",
                    "de.praeventionskette.network..",
                    "de.praeventionskette.referral..",
                    "de.praeventionskette.reporting..",
                    "de.praeventionskette.local..");

    @ArchTest
    static final ArchRule PROBLEMS_OF_USE_CASES_NEED_NO_FRAMEWORK = noClasses()
            .that()
            .areAssignableTo("de.praeventionskette.kit.problem.RequestProblem")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "tools.jackson..");
}
