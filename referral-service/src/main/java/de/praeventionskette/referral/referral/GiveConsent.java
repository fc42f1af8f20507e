package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.SecrecyRelease;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.path.JoinPath;
import de.praeventionskette.referral.referral.TakeAnswer.Into;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

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

    /**
     * The sender records it, or the receiver where the family asked itself. What the new consent leaves out is not allowed any more.
     * A repeat with the same key changes nothing, whatever the family has taken back since.
     *
     * @throws Invalid something is wrong with it, or the family has taken something of it back since it said so
     */
    public Loaded<Referral> give(ReferralId id, ConsentGiving giving, Command command, Actor actor) {
        Loaded<Referral> seen = desk.seen(id, actor);
        desk.mustSpeakForFamily(seen.state(), actor);
        Turn turn = Turn.of(id, command, actor);
        if (isRepeat(turn)) {
            return seen;
        }
        Submission asked = seen.state().submission();
        String receiver = asked.sides().receiver().organization();
        Fields fields = new Fields();
        check.consent(fields, giving, receiver, false);
        check.whoConsents(fields, giving, asked);
        fields.done();
        Consent before = seen.state().consent();
        Consent consent = giving.to(receiver, before.purpose()).ifLastWord(before);
        SecrecyRelease said = giving.releaseTo(receiver);
        SecrecyRelease release = said == null
                ? null
                : said.ifLastWord(seen.state().secrecyRelease().orElse(null));
        answers.take(giving, into(seen, command), actor);
        paths.agree(asked.way().path(), id.value(), consent);
        return desk.asVoiceOfFamily(turn, (referral, mark) -> referral.give(consent, release, mark));
    }

    /** Nothing may be used or noted for somebody who has seen an older version, nor a second time. */
    private boolean isRepeat(Turn turn) {
        AtomicBoolean isNew = new AtomicBoolean();
        desk.asVoiceOfFamily(turn, (referral, mark) -> {
            isNew.set(true);
            return List.of();
        });
        return !isNew.get();
    }

    /** An answer is good for the version that it replaces, so that it does not bring back what is taken back later. */
    private static Into into(Loaded<Referral> seen, Command command) {
        long replaced = Objects.requireNonNullElse(command.expectedVersion(), seen.version());
        return new Into(
                Set.of(seen.state().submission().sides().receiver().nameKey()),
                seen.state().consent().purpose(),
                seen.id() + "@" + replaced);
    }
}
