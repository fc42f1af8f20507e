package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.request.ConsentRequestId;
import de.praeventionskette.referral.consent.request.ReadAnswer;
import de.praeventionskette.referral.consent.request.Use;
import java.util.Set;

/** Takes what a family answered on its own telephone into one referral; another one needs another answer. */
public final class TakeAnswer {
    private final ReadAnswer answers;

    public TakeAnswer(ReadAnswer answers) {
        this.answers = answers;
    }

    /**
     * Marks the answer behind a consent as used; a consent that was given otherwise passes.
     *
     * @param into what it is used for, and who may get the data by it
     * @throws Invalid it was used already, is not there, or the family was asked or said something else
     */
    void take(ConsentGiving consent, Into into, Actor actor) {
        String request = consent.terms().request();
        if (request != null) {
            Use.Said said = new Use.Said(consent.terms(), consent.scopes(), consent.releases());
            String of = actor.organization() + "/" + into.use();
            answers.use(new ConsentRequestId(request), new Use(into.recipients(), into.purpose(), said, of), actor);
        }
    }

    /**
     * What an answer goes into.
     *
     * @param recipients all who may get the data by it
     * @param use the same for a repeat
     */
    record Into(Set<String> recipients, ConsentPurpose purpose, String use) {}
}
