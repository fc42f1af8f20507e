package de.praeventionskette.referral.referral.web;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.referral.Agreement;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.WarmHandOver;
import de.praeventionskette.referral.referral.WishedHandOver;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a warm hand-over on the page of a referral.
 *
 * @param version the version of the referral that the page showed
 */
record HandOverForm(
        @Nullable Long version,
        @Nullable String way,
        @Nullable String reach,
        @Nullable String day,
        @Nullable String time,
        @Nullable String what,
        @Nullable String comment) {

    WishedHandOver wish() {
        Fields fields = new Fields();
        WishedHandOver wish =
                WishedHandOver.read(fields, "", Typed.word(fields, "way", way, WarmHandOver.Way.class), reach);
        fields.done();
        return wish;
    }

    Agreement agreement() {
        Fields fields = new Fields();
        String said = fields.optionalText("reach", reach, WarmHandOver.LONGEST_REACH);
        LocalDate chosen = Typed.day(fields, "day", day);
        LocalTime at = Typed.time(fields, "time", time);
        fields.done();
        return new Agreement(said, chosen, at);
    }

    WarmHandOver.Note note() {
        Fields fields = new Fields();
        WarmHandOver.Note chosen = fields.required(
                "what", Typed.word(fields, "what", what, WarmHandOver.Note.class), WarmHandOver.Note.SPOKEN);
        fields.done();
        return chosen;
    }

    /** The turn of whoever sends it, from the version that the page showed. */
    Turn turn(String id, Actor actor) {
        if (version == null) {
            throw new PreconditionRequired("version", "missing");
        }
        Fields fields = new Fields();
        String said = fields.optionalText("comment", comment, Turn.LONGEST_COMMENT);
        fields.done();
        return new Turn(new ReferralId(id), said, new Command(version, null), actor);
    }

    @Override
    public String toString() {
        return "HandOverForm[" + version + "]";
    }
}
