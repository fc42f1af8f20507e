package de.praeventionskette.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("de.praeventionskette.contracts");

    @Test
    void thePublishedLanguageDependsOnNothing() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "de.praeventionskette.contracts..")
                .check(CONTRACTS);
    }

    @Test
    void everyEventTypeIsKnownToTheTests() {
        assertThat(CONTRACTS.stream()
                        .filter(type -> type.isAssignableTo(EventType.class) && type.isEnum())
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(Contract.all().stream()
                        .map(contract -> contract.type().getClass().getName())
                        .distinct()
                        .toList());
    }
}
