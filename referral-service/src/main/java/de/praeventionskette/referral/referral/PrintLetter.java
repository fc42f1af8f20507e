package de.praeventionskette.referral.referral;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.path.FindByCode;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.Holder;
import org.jspecify.annotations.Nullable;

/** Says what stands on the letter that a family takes with it. Nothing of the child is read for it. */
public final class PrintLetter {
    private final FindReferral referrals;
    private final FindByCode codes;
    private final HiddenPlaces hiding;
    private final ConsentGate gate;

    public PrintLetter(FindReferral referrals, FindByCode codes, HiddenPlaces hiding, ConsentGate gate) {
        this.referrals = referrals;
        this.codes = codes;
        this.hiding = hiding;
        this.gate = gate;
    }

    /**
     * The letter of a referral that the actor's side sent.
     *
     * @param code the family's path code, to be printed; null: without
     * @throws Invalid the code does not open this referral
     */
    public Letter print(ReferralId id, @Nullable String code, Actor actor) {
        Referral referral = referrals.sentBy(id, actor);
        boolean hidden = code == null ? hiding.around(referral) : hiding.onPageOf(holder(code, referral, actor));
        return new Letter(
                LocalDays.of(referral.submission().at()),
                referral.sender().orElse(null),
                referral.submission().sides().receiver(),
                referral.submission().offer().title(),
                Together.of(referral, gate).orElse(null),
                hidden,
                code);
    }

    private Holder holder(String code, Referral referral, Actor actor) {
        Held page = codes.find(code, actor.region(), "organization/" + actor.organization());
        if (!page.referrals().contains(referral.id().value())) {
            throw new Invalid("pathCode", "path-code.unknown");
        }
        return page.holder();
    }
}
