package de.praeventionskette.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class SamplePeopleTest {

    private final SamplePeople sample = load();

    @Test
    void everybodyIsRecognisablyInventedAndKnownByAnOpaqueId() {
        assertThat(sample.people()).hasSize(11).allSatisfy(person -> {
            assertThat(person.name()).endsWith(" Beispiel");
            assertThat(person.email()).endsWith("@beispiel.example");
            assertThat(person.sub()).matches("p-[a-z0-9]{20}").doesNotContain(person.login());
            assertThat(person.memberships())
                    .allSatisfy(membership ->
                            assertThat(membership.organizationName()).containsPattern("Beispiel"));
        });
        assertThat(sample.people()).extracting(SamplePeople.Person::sub).doesNotHaveDuplicates();
    }

    @Test
    void aMembershipOfATeamIsNamedAfterOrganizationAndTeam() {
        assertThat(memberships("planung")).containsExactly("region-hannover.region-hannover-planung");
        assertThat(memberships("kita")).containsExactly("sample-kita-seelze", "sample-familienzentrum-seelze");
        assertThat(memberships("admin")).containsExactly("region-hannover", "landkreis-sonneberg");
    }

    @Test
    void theRegionalPlannerCoversAllTwentyOneMunicipalitiesWithTheirLeadingZeros() {
        Membership planning =
                sample.person("planung").orElseThrow().memberships().getFirst();
        assertThat(planning.municipalities())
                .hasSize(21)
                .doesNotHaveDuplicates()
                .allMatch(ags -> ags.startsWith("03241"));
        assertThat(planning.claim())
                .containsEntry("unit", "region-hannover-planung")
                .containsEntry("roles", List.of("PLANNER"))
                .containsEntry("region", "03241");
    }

    @Test
    void aMachineWithoutSecretInTheEnvironmentDoesNotExist() {
        assertThat(sample.machine("bench").orElseThrow().hasSecret()).isFalse();
    }

    private List<String> memberships(String login) {
        return sample.person(login).orElseThrow().memberships().stream()
                .map(Membership::id)
                .toList();
    }

    private static SamplePeople load() {
        try {
            var environment = new StandardEnvironment();
            var file = new ClassPathResource("identity/sample-people.yml");
            new YamlPropertySourceLoader().load("sample", file).forEach(environment.getPropertySources()::addLast);
            return Binder.get(environment).bind("sample", SamplePeople.class).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
