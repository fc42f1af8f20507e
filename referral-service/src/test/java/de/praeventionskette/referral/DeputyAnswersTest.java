package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.family.FamilyWay;
import de.praeventionskette.referral.notice.KeptLetters;
import de.praeventionskette.referral.notice.Letter;
import de.praeventionskette.referral.notice.Mailbox;
import de.praeventionskette.referral.notice.NoFigures;
import de.praeventionskette.referral.notice.NoticeKind;
import de.praeventionskette.referral.notice.NoticeSecrets;
import de.praeventionskette.referral.notice.SendLetters;
import de.praeventionskette.referral.notice.SwitchNotices;
import de.praeventionskette.referral.notice.TellSubscribers;
import de.praeventionskette.referral.notice.reaction.TellWhatHappened;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.referral.HideFromFamilyPage;
import de.praeventionskette.referral.referral.LetTimePass;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.secret.KeyedHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is told, who sees it and by when it is due, when a deputy answers. */
class DeputyAnswersTest extends DistrictOnLeave {
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions(region.clock);
    private final NoticeSecrets secrets = new NoticeSecrets(new KeyedHash(region.master.derive("notices")));
    private final KeptLetters letters = new KeptLetters();

    private void subscribe(NoticeKind kind, Actor... people) {
        SwitchNotices notices = new SwitchNotices(subscriptions, secrets, letters, region.clock);
        for (Actor each : people) {
            notices.on(
                    new Mailbox(each.acting().unit() + "@sample.example", "de", Mailbox.Standing.PROVEN),
                    Set.of(kind),
                    each);
        }
        region.besides(new TellWhatHappened(
                new TellSubscribers(subscriptions, secrets, () -> {}), region.gate, changed -> {}));
    }

    /** Where letters went until now. */
    private List<String> letters() {
        new SendLetters(subscriptions, secrets, letters, new NoFigures(), region.clock).send(100);
        return letters.all().stream().map(Letter::address).toList();
    }

    @Test
    void byWhenItIsDueStaysAndTheDeputyIsRemindedOfIt() {
        ReferralId id = sent();
        Instant due = referral(id).dueAt().orElseThrow();
        away(NORTH, 3, 30, "south");
        days(3);
        assertThat(referral(id).dueAt()).contains(due);

        subscribe(NoticeKind.OVERDUE, NORTH, SOUTH);
        days(12);
        new LetTimePass(region.referrals, region.clock).pass(10);
        region.settle();
        assertThat(letters()).containsExactly("south@sample.example");
    }

    @Test
    void theDeputyIsToldOnceAndTheTeamThatIsAwayIsLeftInPeace() {
        away(NORTH, 0, 4, "south");
        subscribe(NoticeKind.REQUEST, NORTH, SOUTH);
        sent();
        assertThat(letters()).containsExactly("south@sample.example");

        region.clock.goOn(Duration.ofHours(2));
        assertThat(letters()).hasSize(1);
    }

    @Test
    void theFamilySeesWhoCaresNowAndNothingWherePlacesAreHidden() {
        away(NORTH, 0, 4, "south");
        ReferralId id = sent();
        FamilyWay.Help help = way(id).helps().getFirst();
        assertThat(Objects.requireNonNull(help.place()).receiver().unit()).isEqualTo("south");

        new HideFromFamilyPage(region.desk).hide(true, Turn.of(id, Command.plain(), SOUTH));
        assertThat(way(id).helps().getFirst().place()).isNull();
    }

    private FamilyWay way(ReferralId id) {
        Path path = region.paths.find(referral(id).submission().way().path()).orElseThrow();
        return region.way.way(new Held(path, path.holders().all().getFirst()));
    }
}
