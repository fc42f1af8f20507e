package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.consent.request.ConsentRequestId;
import de.praeventionskette.referral.consent.request.ReadAnswer;
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
     * @param use what it is used for, the same for a repeat
     * @param recipients all who may get the data by it
     * @throws Invalid it was used already, is not there, or the family was not asked about one of the recipients
     */
    void take(ConsentGiving consent, Set<String> recipients, String use, Actor actor) {
        String request = consent.terms().request();
        if (request != null) {
            answers.use(new ConsentRequestId(request), recipients, actor.organization() + "/" + use, actor);
        }
    }
}
