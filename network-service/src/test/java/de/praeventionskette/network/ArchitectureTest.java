package de.praeventionskette.network;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;

@AnalyzeClasses(packages = "de.praeventionskette.network", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ADAPTERS = {"..web..", "..mongo..", "..kafka.."};

    private static final DescribedPredicate<JavaClass> DOMAIN = not(resideInAnyPackage(ADAPTERS))
            .and(DescribedPredicate.describe(
                    "is no wiring",
                    each -> !each.isAnnotatedWith(Configuration.class)
                            && !each.getSimpleName().equals("NetworkService")));

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
                    "tools.jackson..");

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_ADAPTER =
            noClasses().that(DOMAIN).should().dependOnClassesThat().resideInAnyPackage(ADAPTERS);

    @ArchTest
    static final ArchRule WEB_MEETS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mongo..", "..network..kafka..");

    @ArchTest
    static final ArchRule KAFKA_MEETS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage("..kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..mongo..", "..network..web..");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("de.praeventionskette.network.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_UNKNOWN = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "de.praeventionskette.offers..",
                    "de.praeventionskette.referral..",
                    "de.praeventionskette.reporting..");
}
