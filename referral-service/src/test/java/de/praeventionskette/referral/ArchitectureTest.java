package de.praeventionskette.referral;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "de.praeventionskette.referral", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ADAPTERS = {
        "de.praeventionskette.referral..web..",
        "de.praeventionskette.referral..mongo..",
        "de.praeventionskette.referral..kafka..",
        "de.praeventionskette.referral..tink..",
        "de.praeventionskette.referral..access.."
    };

    private static final DescribedPredicate<JavaClass> DOMAIN = not(resideInAnyPackage(ADAPTERS))
            .and(not(resideInAPackage("..wiring..")))
            .and(not(DescribedPredicate.describe(
                    "start or settings", each -> each.getPackageName().equals("de.praeventionskette.referral"))));

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_FRAMEWORK = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "jakarta..",
                    "com.google.crypto..");

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_ADAPTER =
            noClasses().that(DOMAIN).should().dependOnClassesThat().resideInAnyPackage(ADAPTERS);

    @ArchTest
    static final ArchRule WEB_MEETS_NO_STORE_AND_NO_BROKER = noClasses()
            .that()
            .resideInAPackage("de.praeventionskette.referral..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS[1], ADAPTERS[2], ADAPTERS[3]);

    @ArchTest
    static final ArchRule STORE_AND_BROKER_DO_NOT_MEET = noClasses()
            .that()
            .resideInAPackage("de.praeventionskette.referral..mongo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS[0], ADAPTERS[2], ADAPTERS[3]);

    @ArchTest
    static final ArchRule IDENTITIES_ARE_OPENED_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("de.praeventionskette.referral.child..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("IdentityJson");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("de.praeventionskette.referral.(**)").should().beFreeOfCycles();
}
