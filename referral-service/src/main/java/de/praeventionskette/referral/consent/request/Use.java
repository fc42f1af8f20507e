package de.praeventionskette.referral.consent.request;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.Consent.Terms;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import java.util.List;
import java.util.Set;

/**
 * What somebody wants to use an answer for: only what the family was asked and said fits.
 *
 * @param recipients all who may get the data by it, each an organization or a team of it ({@code organization/team})
 * @param purpose what for
 * @param said what is written down as the family's word
 * @param of what it goes into; a repeat of the same is no second use
 */
public record Use(Set<String> recipients, ConsentPurpose purpose, Said said, String of) {

    /**
     * A consent as it is written down.
     *
     * @param releases whether the family also releases who asks from professional secrecy (§ 203 StGB)
     */
    public record Said(Terms terms, List<ConsentScope> scopes, boolean releases) {
        private boolean isIn(Answer answer, Terms answered) {
            return terms.equals(answered) && answer.scopes().containsAll(scopes) && (answer.releases() || !releases);
        }
    }

    void mustFit(Question question, Answer answer, Terms answered) {
        if (!recipients.stream().allMatch(question::names)) {
            throw new Invalid("consent.recipient", "consent.other-recipient");
        }
        if (purpose != question.purpose()) {
            throw new Invalid("consent.request", "consent.other-purpose");
        }
        if (!said.isIn(answer, answered)) {
            throw new Invalid("consent.request", "consent.not-answered-so");
        }
    }
}
