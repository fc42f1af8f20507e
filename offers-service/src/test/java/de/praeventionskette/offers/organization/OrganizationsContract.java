package de.praeventionskette.offers.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.kit.aggregate.AggregateStore.AlreadyExists;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.offers.municipality.Ags;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every keeper of organizations promises. */
interface OrganizationsContract {
    Instant MONDAY = Instant.parse("2026-03-02T08:00:00.123Z");

    Organizations organizations();

    private static Profile profile(String name) {
        return new Profile(
                name,
                List.of(new Unit(new UnitId("sample-elterncafe"), "Elterncafé")),
                List.of(new Location(
                        new LocationId("sample-haus-am-anger"),
                        "Haus am Anger",
                        new Ags("03241005"),
                        "Beispielweg 1",
                        "30823",
                        "Garbsen")),
                new Contact("+49 5131 000000", null, "https://familienzentrum.example"));
    }

    private OrganizationId create(Instant at) {
        OrganizationId id = new OrganizationId(UUID.randomUUID().toString());
        Organization organization = Organization.publish(id, profile("Beispiel-Familienzentrum"), at);
        organizations().create("03241", organization, organization.published());
        return id;
    }

    @Test
    default void anOrganizationIsFoundAsItWasWritten() {
        OrganizationId id = create(MONDAY);
        organizations().change(id, Command.plain(), each -> each.change(profile("Neuer Name"), MONDAY.plusSeconds(1)));

        Loaded<Organization> found = organizations().find(id).orElseThrow();

        assertThat(found.version()).isEqualTo(2);
        assertThat(found.region()).isEqualTo("03241");
        assertThat(found.state().id()).isEqualTo(id);
        assertThat(found.state().profile()).isEqualTo(profile("Neuer Name"));
        assertThat(found.state().changedAt()).isEqualTo(MONDAY.plusSeconds(1));
    }

    @Test
    default void anIdIsTakenOnlyOnce() {
        Organization second = Organization.publish(create(MONDAY), profile("Zweite"), MONDAY);

        assertThatThrownBy(() -> organizations().create("03241", second, second.published()))
                .isInstanceOf(AlreadyExists.class);
    }

    @Test
    default void whatWasChangedSinceATimeComesInOrder() {
        Instant from = Instant.parse("2027-01-01T00:00:00Z");
        OrganizationId second = create(from.plusSeconds(1));
        OrganizationId first = create(from);
        create(from.minusMillis(1));

        assertThat(organizations().changedSince(from, 2))
                .extracting(Loaded::id)
                .containsExactly(first.value(), second.value());
    }
}
