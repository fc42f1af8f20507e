package de.praeventionskette.network;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import de.praeventionskette.kit.testing.ServiceRules;

/** How the service is built, held by a test. */
@AnalyzeClasses(packages = "de.praeventionskette.network", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests AS_EVERY_SERVICE = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE = ServiceRules.FEATURES_FORM_NO_CYCLE;
}
