package de.praeventionskette.offers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How the service is built, held by a test. */
@AnalyzeClasses(packages = "de.praeventionskette.offers", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "de.praeventionskette.offers";
    private static final String[] DOMAIN = {
        ROOT + ".organization", ROOT + ".offer", ROOT + ".places", ROOT + ".finder", ROOT + ".municipality"
    };

    @ArchTest
    static final ArchRule domainKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "jakarta..");

    @ArchTest
    static final ArchRule domainKnowsNoAdapter = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "..web", ROOT + "..mongo", ROOT + "..kafka", ROOT + "..replica");

    @ArchTest
    static final ArchRule webMeetsNoOtherAdapter = noClasses()
            .that()
            .resideInAPackage(ROOT + "..web")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "..mongo", ROOT + "..kafka", ROOT + "..replica", "com.mongodb..");

    @ArchTest
    static final ArchRule storeMeetsNoBroker = noClasses()
            .that()
            .resideInAPackage(ROOT + "..mongo")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "..kafka", ROOT + "..web");

    @ArchTest
    static final ArchRule brokerMeetsNoStore = noClasses()
            .that()
            .resideInAPackage(ROOT + "..kafka")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "..mongo", ROOT + "..web");

    @ArchTest
    static final ArchRule placesAreRulesOnly = noClasses()
            .that()
            .resideInAPackage(ROOT + ".places")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + ".places");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();
}
