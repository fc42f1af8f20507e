package de.praeventionskette.network.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.PreconditionFailed;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.network.InMemoryNetwork;
import de.praeventionskette.network.People;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.network.Network.Content;
import de.praeventionskette.network.register.PublicId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordNetworkTest {
    private static final PublicId LOCAL = new PublicId("netzwerk-garbsen");
    private static final PublicId OF_THREE_TOWNS = new PublicId("region-hannover-praeventionsketten");
    private static final Actor ADMIN = People.admin("03241");
    private static final Actor GARBSEN = People.coordination("03241", "03241005");
    private static final Content IN_GARBSEN = content("Netzwerk Garbsen", "03241005");

    private final InMemoryNetwork network = new InMemoryNetwork().load("03241").load("16072");

    private static Content content(String name, String... municipalities) {
        return new Content(
                name, List.of(municipalities).stream().map(Ags::of).toList(), List.of(), List.of(), "a test");
    }

    @Test
    void aCoordinationChangesTheNetworkOfItsOwnMunicipality() {
        network.recordNetwork.record(LOCAL, IN_GARBSEN, null, ADMIN);

        assertThat(network.recordNetwork
                        .record(LOCAL, content("Frühe Hilfen Garbsen", "03241005"), 1L, GARBSEN)
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aCoordinationMakesNoNetworkAndTakesNoneAway() {
        assertThatThrownBy(() -> network.recordNetwork.record(LOCAL, IN_GARBSEN, null, GARBSEN))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> network.recordNetwork.record(OF_THREE_TOWNS, IN_GARBSEN, 1L, GARBSEN))
                .isInstanceOf(NotAllowed.class);
        network.recordNetwork.record(LOCAL, IN_GARBSEN, null, ADMIN);
        assertThatThrownBy(() ->
                        network.recordNetwork.record(LOCAL, content("Beide", "03241005", "03241015"), 1L, GARBSEN))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> network.recordNetwork.record(LOCAL, content("Der Region"), 1L, GARBSEN))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aCoordinationSaysWhichVersionItHasSeen() {
        network.recordNetwork.record(LOCAL, IN_GARBSEN, null, ADMIN);

        assertThatThrownBy(() -> network.recordNetwork.record(LOCAL, content("Neu", "03241005"), null, GARBSEN))
                .isInstanceOf(PreconditionRequired.class);
        network.recordNetwork.record(LOCAL, content("Neu", "03241005"), 1L, GARBSEN);
        assertThatThrownBy(() -> network.recordNetwork.record(LOCAL, content("Neuer", "03241005"), 1L, GARBSEN))
                .isInstanceOf(PreconditionFailed.class);
    }

    @Test
    void theCoordinationOfADistrictServesTheDistrictAsAWhole() {
        PublicId sonneberg = new PublicId("landkreis-sonneberg-fruehe-hilfen");

        assertThat(network.recordNetwork
                        .record(sonneberg, content("Frühe Hilfen", "16072"), 1L, People.coordination("16072", "16072"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void otherRolesAndOtherRegionsChangeNothing() {
        network.recordNetwork.record(LOCAL, IN_GARBSEN, null, ADMIN);
        Content changed = content("Anders", "03241005");

        assertThatThrownBy(() -> network.recordNetwork.record(
                        LOCAL, changed, 1L, People.actor(Role.PLANNER, "03241", "03241005")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        network.recordNetwork.record(LOCAL, changed, 1L, People.coordination("16072", "03241005")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        network.recordNetwork.record(LOCAL, content("Anders", "16072"), 1L, People.admin("16072")))
                .isInstanceOf(NotAllowed.class);
        assertThat(network.networks.find(LOCAL.value()).orElseThrow().state().content())
                .isEqualTo(IN_GARBSEN);
    }

    @Test
    void twoBodiesWithOneIdAreRefused() {
        Body body =
                new Body(new PublicId("body"), "Steuergruppe", BodyKind.STEERING_GROUP, BodyLevel.STRATEGIC, List.of());
        Content twins = new Content("Zwillinge", List.of(), List.of(), List.of(body, body), "a test");

        assertThatThrownBy(() -> network.recordNetwork.record(LOCAL, twins, null, ADMIN))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.field()).isEqualTo("bodies[1].id"));
    }
}
