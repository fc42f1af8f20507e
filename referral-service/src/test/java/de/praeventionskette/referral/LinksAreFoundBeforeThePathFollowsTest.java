package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.CorrectReferral;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.FindLinks;
import de.praeventionskette.referral.referral.Links;
import de.praeventionskette.referral.referral.Links.Link;
import de.praeventionskette.referral.referral.NewReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stations of a path follow its referrals a moment later; a link is there at once, and stays whatever becomes of both. */
class LinksAreFoundBeforeThePathFollowsTest {
    private final SmallRegion region = new SmallRegion();
    private final FindLinks links = new FindLinks(region.desk, region.gate);
    private final ReferralId first = region.submitted("cafe").referral().state().id();
    private final ReferralId next = handedOn();

    private ReferralId handedOn() {
        new AcceptReferral(region.desk).accept(Turn.of(first, Command.plain(), CENTRE));
        return region.handingOver
                .handOver(
                        first,
                        new NewReferral.Wish("support", "HEALTH", null),
                        region.consent(Duration.ofDays(9)),
                        new RequestKey("next", "next"),
                        CENTRE)
                .referral()
                .state()
                .id();
    }

    private Links of(ReferralId id, Actor actor) {
        Referral referral = region.referrals.find(id).orElseThrow().state();
        return links.of(
                referral, region.paths.find(referral.submission().way().path()).orElseThrow(), actor);
    }

    private void bothAreLinked() {
        assertThat(of(first, CENTRE).before()).isNull();
        assertThat(of(first, CENTRE).after()).extracting(Link::id).containsExactly(next.value());
        assertThat(of(next, CENTRE).before()).isNotNull().extracting(Link::id).isEqualTo(first.value());
        assertThat(of(next, CENTRE).after()).isEmpty();
    }

    @Test
    void theyAreLinkedBeforeThePathFollowsAndAfterIt() {
        bothAreLinked();
        region.settle();
        bothAreLinked();
    }

    @Test
    void whatWasEnteredInErrorStaysLinkedThoughItIsNoStationAnyMore() {
        new CorrectReferral(region.desk)
                .enteredInError(Explanation.of(Reason.OTHER, "x"), Turn.of(next, Command.plain(), CENTRE));
        region.settle();

        bothAreLinked();
    }

    @Test
    void whatIsOnThePathWithoutBeingHandedOverIsNoLink() {
        region.settle();
        ReferralId third = region.submit(
                        region.wish(
                                "support",
                                region.joining
                                        .codeOf(region.referrals
                                                .find(first)
                                                .orElseThrow()
                                                .state()
                                                .submission()
                                                .way()
                                                .path())
                                        .spoken()),
                        MIDWIFE)
                .referral()
                .state()
                .id();

        assertThat(of(third, MIDWIFE)).isEqualTo(of(first, MIDWIFE));
        assertThat(of(third, MIDWIFE).after()).isEmpty();
        assertThat(of(first, CENTRE).after()).hasSize(1);
    }

    @Test
    void whatTheFamilyTookFromThePathIsLinkedNoMore() {
        region.withdrawing.withdraw(next, Set.of(ConsentScope.PATH), CENTRE);

        assertThat(of(first, CENTRE).after()).isEmpty();
        assertThat(of(next, CENTRE).before()).isNull();
    }
}
