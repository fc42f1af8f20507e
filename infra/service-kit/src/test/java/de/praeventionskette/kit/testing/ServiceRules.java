package de.praeventionskette.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * How every service is built: {@code @ArchTest static final ArchTests RULES = ArchTests.in(ServiceRules.class)} in a class
 * that analyses the service's root package.
 */
public final class ServiceRules {
    private static final String SERVICE = "de.praeventionskette.(offers|network|referral|reporting)";
    private static final String WEB = "de.praeventionskette.*..web..";
    private static final String MONGO = "de.praeventionskette.*..mongo..";
    private static final String KAFKA = "de.praeventionskette.*..kafka..";

    private static final DescribedPredicate<JavaClass> ADAPTER = resideInAnyPackage(
            WEB,
            MONGO,
            KAFKA,
            "de.praeventionskette.*..smtp..",
            "de.praeventionskette.*..tink..",
            "de.praeventionskette.referral..access..");

    private static final DescribedPredicate<JavaClass> WIRING = resideInAnyPackage("de.praeventionskette.*..wiring..")
            .or(describe(
                    "is wiring or settings",
                    each -> each.isMetaAnnotatedWith(Configuration.class)
                            || each.isAnnotatedWith(ConfigurationProperties.class)));

    private static final DescribedPredicate<JavaClass> DOMAIN = not(ADAPTER).and(not(WIRING));

    /** For services whose pages show several features at once. */
    public static final ArchRule PACKAGES_FORM_NO_CYCLE =
            slices().matching(SERVICE + ".(**)").should().beFreeOfCycles();

    /** For services whose features keep to themselves, adapters and wiring included. */
    public static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching(SERVICE + ".(*)..").should().beFreeOfCycles();

    private ServiceRules() {}

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
            noClasses().that(DOMAIN).should().dependOnClassesThat(ADAPTER);

    @ArchTest
    static final ArchRule WEB_MEETS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MONGO, KAFKA, "com.mongodb..");

    @ArchTest
    static final ArchRule STORE_MEETS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage(MONGO)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB, KAFKA);

    @ArchTest
    static final ArchRule BROKER_MEETS_NO_OTHER_ADAPTER = noClasses()
            .that()
            .resideInAPackage(KAFKA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB, MONGO);

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "de.praeventionskette.(offers|network|referral|reporting)..")
            .should()
            .notDependOnEachOther();

    /** On JDK 25 they can block each other for good while classes load; see the decision on platform threads. */
    @ArchTest
    static final ArchRule NOTHING_RUNS_ON_VIRTUAL_THREADS = noClasses()
            .should()
            .callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class);
}
