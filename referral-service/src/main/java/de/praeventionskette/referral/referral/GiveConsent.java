package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.AggregateStore;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.SecrecyRelease;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.path.JoinPath;
import java.util.Set;

/** Puts a new consent of the family on record for a referral that exists; it replaces the one before. */
public final class GiveConsent {
    private final Desk desk;
    private final CheckWish check;
    private final TakeAnswer answers;
    private final JoinPath paths;

    public GiveConsent(Desk desk, CheckWish check, TakeAnswer answers, JoinPath paths) {
        this.desk = desk;
        this.check = check;
        this.answers = answers;
        this.paths = paths;
    }

    /** The sender records it, or the receiver where the family asked itself. What the new consent leaves out is not allowed any more. */
    public Loaded<Referral> give(ReferralId id, ConsentGiving giving, Command command, Actor actor) {
        Loaded<Referral> seen = desk.seen(id, actor);
        desk.mustSpeakForFamily(seen.state(), actor);
        Fields fields = new Fields();
        check.consent(fields, giving, seen.state().receiver().organization(), false);
        fields.done();
        Long expected = command.expectedVersion();
        if (expected != null && expected != seen.version()) {
            throw new AggregateStore.StaleVersion(seen.version());
        }
        answers.take(
                giving,
                Set.of(seen.state().submission().sides().receiver().nameKey()),
                id.value() + "@" + seen.version(),
                actor);
        Consent consent = giving.to(
                seen.state().receiver().organization(), seen.state().consent().purpose());
        SecrecyRelease release = giving.releaseTo(seen.state().receiver().organization());
        paths.agree(seen.state().submission().way().path(), id.value(), consent);
        return desk.asVoiceOfFamily(
                Turn.of(id, command, actor), (referral, mark) -> referral.give(consent, release, mark));
    }
}
