package de.praeventionskette.network.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.network.InMemoryNetwork;
import de.praeventionskette.network.People;
import de.praeventionskette.network.jurisdiction.Responsibility.MoreThanOne;
import de.praeventionskette.network.jurisdiction.Responsibility.Responsible;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Register.Entry;
import de.praeventionskette.network.register.Register.First;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResolveResponsibilityTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final Ags DISTRICT = Ags.of("16072");
    private static final Actor ADMIN = People.admin("16072");

    private final InMemoryNetwork network = new InMemoryNetwork().load("16072");

    private static Jurisdiction rule(String id, @Nullable String team, Ags municipality) {
        return new Jurisdiction(
                new PublicId(id),
                List.of(municipality),
                new PublicId("landkreis-sonneberg"),
                team == null ? null : new PublicId(team),
                new Validity(START, null),
                "a test");
    }

    @Test
    void theTeamIsNamedWhereTheRuleNamesOne() {
        network.recordJurisdiction.record(
                rule("16072-youth-welfare", "landkreis-sonneberg-netzwerk", DISTRICT),
                LegalDomain.YOUTH_WELFARE,
                null,
                ADMIN);

        assertThat(network.resolver
                        .resolve(DISTRICT, LegalDomain.YOUTH_WELFARE, START)
                        .responsibility())
                .isInstanceOfSatisfying(
                        Responsible.class,
                        answer -> assertThat(answer.by().team())
                                .isNotNull()
                                .extracting(team -> team.name())
                                .isEqualTo("Netzwerkkoordination"));
    }

    @Test
    void rulesThatContradictEachOtherAreAllNamedInsteadOfOneBeingPicked() {
        Jurisdiction one = rule("16072-participation-one", null, DISTRICT);
        Jurisdiction other = rule("16072-participation-other", null, DISTRICT);
        Rulebook contradictory = new Rulebook("16072", LegalDomain.PARTICIPATION, List.of(one, other));
        network.rulebooks.put(
                new Entry<>("16072-participation", "16072", new First<>(contradictory, List.of()), book -> List.of()),
                null);

        assertThat(network.resolver
                        .resolve(DISTRICT, LegalDomain.PARTICIPATION, START)
                        .responsibility())
                .isInstanceOfSatisfying(
                        MoreThanOne.class,
                        answer -> assertThat(answer.candidates())
                                .extracting(candidate -> candidate.rule())
                                .containsExactly(one, other));
    }

    @Test
    void everythingThatIsWrongWithARuleIsSaidAtOnce() {
        Jurisdiction wrong = new Jurisdiction(
                new PublicId("16072-participation-x"),
                List.of(new Ags("03241005"), new Ags("16072001")),
                new PublicId("region-hannover"),
                new PublicId("no-such-team"),
                new Validity(START, null),
                "a test");

        assertThatThrownBy(() -> network.recordJurisdiction.record(wrong, LegalDomain.YOUTH_WELFARE, null, ADMIN))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field, Violation::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(
                                                "municipalities[0]", "municipality.other-region"),
                                        org.assertj.core.groups.Tuple.tuple(
                                                "municipalities[1]", "municipality.not-recorded"),
                                        org.assertj.core.groups.Tuple.tuple("id", "jurisdiction.id"),
                                        org.assertj.core.groups.Tuple.tuple("agency", "agency.not-recorded"),
                                        org.assertj.core.groups.Tuple.tuple("team", "team.not-recorded")));
        assertThat(network.rulebooks.find("16072-youth-welfare")).isEmpty();
    }

    @Test
    void onlyTheAdministrationOfTheRegionRecordsRules() {
        Jurisdiction rule = rule("16072-youth-welfare", null, DISTRICT);

        assertThatThrownBy(() -> network.recordJurisdiction.record(
                        rule, LegalDomain.YOUTH_WELFARE, null, People.actor(Role.COORDINATOR, "16072", "16072")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        network.recordJurisdiction.record(rule, LegalDomain.YOUTH_WELFARE, null, People.admin("03241")))
                .isInstanceOf(Invalid.class);
    }
}
