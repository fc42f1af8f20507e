package de.praeventionskette.referral.worklist.bulk.web;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Problem;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import de.praeventionskette.referral.referral.web.MoveBodies.ReasonBody;
import de.praeventionskette.referral.worklist.bulk.Chosen;
import de.praeventionskette.referral.worklist.bulk.MoveMany;
import de.praeventionskette.referral.worklist.bulk.Step;
import de.praeventionskette.referral.worklist.web.ManyMove;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One move with many referrals.
 *
 * @param move what is done with each
 * @param reason for REJECT and CANCEL
 * @param wording id of the organization's own wording of the reason
 * @param text at most 300 characters; OTHER without a wording needs one
 * @param team for REASSIGN: id of a team of the own organization
 * @param contact for CONTACT
 * @param suspectedEndangerment whether somebody suspects that a child is in danger: then nothing is done
 * @param comment a word to the other side of each, at most 500 characters, without names and diagnoses
 * @param referrals one to 50, each once
 */
public record MovesBody(
        @Nullable ManyMove move,
        @Nullable Reason reason,
        @Nullable String wording,
        @Nullable String text,
        @Nullable String team,
        @Nullable Contact contact,
        @Nullable Boolean suspectedEndangerment,
        @Nullable String comment,
        @Nullable List<@Nullable ItemBody> referrals) {
    private static final Pattern TEAM = Pattern.compile("[a-zA-Z0-9._-]{1,100}");
    private static final Chosen NONE = new Chosen(new ReferralId(""), 0);

    /**
     * One of them.
     *
     * @param version the version on which the move is based
     */
    public record ItemBody(@Nullable String id, @Nullable Long version) {}

    /** What became of each, in their order. */
    public record MovesAnswer(List<ItemAnswer> referrals) {}

    /**
     * What became of one.
     *
     * @param version the version after it; none where it was refused, or is with another team by now
     * @param state the state after it; none where the family allowed no feedback to whoever asks
     * @param problem why nothing was done; none where it is done
     */
    public record ItemAnswer(
            String id,
            @Nullable Long version,
            @Nullable ReferralStatus state,
            @Nullable Problem problem) {}

    MoveMany.Request request(@Nullable RequestKey once) {
        Fields fields = new Fields();
        ManyMove wanted = fields.required("move", move, ManyMove.ACCEPT);
        String said = fields.optionalText("comment", comment, Turn.LONGEST_COMMENT);
        List<Chosen> chosen = chosen(fields);
        fields.done();
        return new MoveMany.Request(step(wanted), said, chosen, once);
    }

    private Step step(ManyMove wanted) {
        return switch (wanted) {
            case ACCEPT -> new Step.Accept();
            case CONTACT -> new Step.Note(howFar());
            case START -> new Step.Start();
            case REASSIGN -> new Step.PassOn(newTeam());
            case REJECT -> new Step.Reject(new ReasonBody(reason, wording, text, null).why());
            case ASK -> new Step.Ask();
            case CANCEL -> new Step.Cancel(new ReasonBody(reason, wording, text, null).why());
        };
    }

    private Contact howFar() {
        Fields fields = new Fields();
        Contact noted = fields.required("contact", contact, Contact.CONTACT_MADE);
        fields.done();
        return noted;
    }

    private String newTeam() {
        Fields fields = new Fields();
        String wanted = fields.code("team", team, TEAM);
        fields.done();
        return wanted;
    }

    private List<Chosen> chosen(Fields fields) {
        List<Chosen> chosen = new ArrayList<>();
        for (ItemBody item : referrals == null ? List.<ItemBody>of() : referrals) {
            if (chosen.size() > MoveMany.MOST) {
                return chosen;
            }
            chosen.add(chosen(fields, "referrals[" + chosen.size() + "]", item));
        }
        return chosen;
    }

    private static Chosen chosen(Fields fields, String at, @Nullable ItemBody item) {
        if (item == null || item.id() == null || item.id().isBlank()) {
            fields.refuse(at + ".id", "missing");
            return NONE;
        }
        long version = fields.required(at + ".version", item.version(), 0L);
        return new Chosen(new ReferralId(item.id()), version);
    }

    @Override
    public String toString() {
        return "MovesBody[" + move + "]";
    }
}
