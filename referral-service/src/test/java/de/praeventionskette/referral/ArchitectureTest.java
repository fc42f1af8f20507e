package de.praeventionskette.referral;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import de.praeventionskette.kit.testing.ServiceRules;
import java.security.MessageDigest;

/** How the service is built, held by a test. */
@AnalyzeClasses(packages = "de.praeventionskette.referral", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests AS_EVERY_SERVICE = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = ServiceRules.PACKAGES_FORM_NO_CYCLE;

    @ArchTest
    static final ArchRule IDENTITIES_ARE_OPENED_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("de.praeventionskette.referral.child..")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("IdentityJson");

    @ArchTest
    static final ArchRule HASHES_ARE_COMPARED_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveSimpleName("KeyedHash")
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class);
}
