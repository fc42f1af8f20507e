package de.praeventionskette.referral.walk;

import static de.praeventionskette.referral.walk.Model.DONE;
import static de.praeventionskette.referral.walk.Model.NOT_YOURS;
import static de.praeventionskette.referral.walk.Model.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.walk.Sides.Seen;
import java.util.List;

/** What is stored is what the model says: all look at a referral, and those who have nothing to do with it hear of none. */
final class Looks {
    private final Sides sides;
    private final Watched watched;
    private final Model model;

    Looks(Sides sides, Watched watched) {
        this.sides = sides;
        this.watched = watched;
        this.model = watched.model();
    }

    void agree() {
        for (Who who : lookers()) {
            Seen seen = sides.look(watched.id(), who);
            assertThat(seen.status()).as("%s by %s", watched, who).isEqualTo(foreseen(who));
            if (seen.status() == DONE) {
                agrees(seen, who);
            }
            if (who.isTeam()) {
                boolean listed = who == model.receiver() && model.allows(ConsentScope.TRANSMISSION);
                assertThat(sides.lists(who, watched.id()))
                        .as("%s listed for %s", watched, who)
                        .isEqualTo(listed);
            }
        }
    }

    /** Both sides and whoever is nearest to them. */
    private List<Who> lookers() {
        return model.receiver().isTeam()
                ? List.of(Who.MIDWIFE, Who.NORTH, Who.SOUTH, Who.WEST)
                : List.of(Who.MIDWIFE, Who.CENTRE, Who.EARLY);
    }

    private int foreseen(Who who) {
        if (who == Who.MIDWIFE) {
            return DONE;
        }
        return who != model.receiver() ? UNKNOWN : model.allows(ConsentScope.TRANSMISSION) ? DONE : NOT_YOURS;
    }

    private void agrees(Seen seen, Who who) {
        assertThat(seen.version()).as("%s", watched).isEqualTo(watched.version());
        assertThat(seen.closed()).as("%s", watched).isEqualTo(model.ended());
        assertThat(seen.recipient()).as("named in the consent").isEqualTo(sides.organization(model.receiver()));
        assertThat(seen.handOver()).as("%s", watched).isEqualTo(model.seenHandOver());
        if (who == Who.MIDWIFE && !model.allows(ConsentScope.FEEDBACK)) {
            assertThat(seen.state()).as("%s", watched).isNull();
            return;
        }
        assertThat(seen.state()).as("%s", watched).isEqualTo(model.status());
        assertThat(seen.steps()).as("%s", watched).isEqualTo(model.steps());
        Watched instead = watched.instead();
        boolean mayKnow = who == Who.MIDWIFE && instead != null;
        assertThat(seen.instead()).as("%s", watched).isEqualTo(mayKnow ? instead.id() : null);
    }
}
