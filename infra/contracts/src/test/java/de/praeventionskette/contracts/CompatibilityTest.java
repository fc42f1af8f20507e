package de.praeventionskette.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is published stays: a later schema may only add to the frozen shape. */
class CompatibilityTest {
    private static final Shape PUBLISHED = Shape.parse("""
            # what others rely on
            id string required
            since string(date) required
            contact object required
            contact.phone string optional
            rows array required
            rows[] object required
            rows[].count integer required
            """);

    private final Schemas schemas = Schemas.open();

    static List<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSchemaStillSaysWhatWasPublished(Contract contract) {
        Shape current = schemas.shape(contract.type().dataSchema());
        assertThat(Resources.exists(contract.published()))
                .as("freeze the shape in %s:\n%s", contract.published(), current.print())
                .isTrue();
        Shape published = Shape.parse(Resources.text(contract.published()));
        assertThat(published.fields()).isNotEmpty();
        assertThat(published.breaksIn(current))
                .as("a break needs a new topic beside the old one; the shape is now\n%s", current.print())
                .isEmpty();
    }

    @Test
    void nothingPublishedIsWithdrawn() {
        assertThat(Resources.beneath("published"))
                .containsExactlyInAnyOrderElementsOf(
                        Contract.all().stream().map(Contract::published).toList());
    }

    @Test
    void aRemovedFieldIsFound() {
        assertThat(PUBLISHED.breaksIn(changed("contact.phone string optional\n", "")))
                .containsExactly("contact.phone was removed");
    }

    @Test
    void aRetypedFieldIsFoundAlsoWhenOnlyItsFormatChanges() {
        assertThat(PUBLISHED.breaksIn(changed("count integer", "count string")))
                .containsExactly("rows[].count was integer, is string");
        assertThat(PUBLISHED.breaksIn(changed("string(date)", "string(date-time)")))
                .containsExactly("since was string(date), is string(date-time)");
    }

    @Test
    void aNewlyRequiredFieldIsFoundBecauseOlderRecordsLackIt() {
        assertThat(PUBLISHED.breaksIn(changed("phone string optional", "phone string required")))
                .containsExactly("contact.phone is newly required");
        assertThat(PUBLISHED.breaksIn(changed("id string required", "id string required\nname string required")))
                .containsExactly("name is new and required");
        assertThat(PUBLISHED.breaksIn(changed("rows[] object", "rows[].unit string required\nrows[] object")))
                .containsExactly("rows[].unit is new and required");
    }

    @Test
    void aFieldThatReadersNoLongerCanRelyOnIsFound() {
        assertThat(PUBLISHED.breaksIn(changed("id string required", "id string optional")))
                .containsExactly("id is no longer certain to be there");
    }

    @Test
    void additionsPass() {
        assertThat(PUBLISHED.breaksIn(PUBLISHED)).isEmpty();
        assertThat(PUBLISHED.breaksIn(changed("id string required", """
                        id string required
                        note string optional
                        rows[].share integer optional
                        place object optional
                        place.name string required
                        tags array optional
                        tags[] string required"""))).isEmpty();
    }

    @Test
    void aShapePrintedAndReadAgainIsTheSame() {
        assertThat(Shape.parse(PUBLISHED.print()).fields()).isEqualTo(PUBLISHED.fields());
    }

    private static Shape changed(String from, String to) {
        assertThat(PUBLISHED.print()).contains(from);
        return Shape.parse(PUBLISHED.print().replace(from, to));
    }
}
