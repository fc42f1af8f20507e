package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.request.AskOnPhone;
import de.praeventionskette.referral.consent.request.ConsentRequest;
import de.praeventionskette.referral.consent.request.DraftQuestion;
import de.praeventionskette.referral.consent.request.DraftQuestion.Named;
import de.praeventionskette.referral.consent.request.Question;
import java.time.LocalDate;

/** Asks a family that consents anew to a referral which exists: about the same recipient, for the same purpose. */
public final class AskAnew {
    private final FindReferral referrals;
    private final DraftQuestion questions;
    private final AskOnPhone phone;

    public AskAnew(FindReferral referrals, DraftQuestion questions, AskOnPhone phone) {
        this.referrals = referrals;
        this.questions = questions;
        this.phone = phone;
    }

    /**
     * The question as the family reads it; nothing is kept of it.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor does not write down what the family says
     * @throws Invalid the day is no good
     */
    public Question draft(ReferralId id, LocalDate expiresOn, Actor actor) {
        Referral referral = referrals.sentBy(id, actor);
        Submission asked = referral.submission();
        Party receiver = asked.sides().receiver();
        Named recipient = new Named(
                receiver.organization(), receiver.unit(), asked.offer().title());
        return questions.draft(recipient, referral.consent().purpose(), expiresOn, actor);
    }

    /** Puts it on the family's own telephone, once per key. */
    public ConsentRequest ask(ReferralId id, LocalDate expiresOn, RequestKey key, Actor actor) {
        return phone.ask(draft(id, expiresOn, actor), key, actor);
    }
}
