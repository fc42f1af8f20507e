package de.praeventionskette.referral.worklist.bulk.web;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Typed;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.worklist.bulk.Chosen;
import de.praeventionskette.referral.worklist.bulk.MoveMany;
import de.praeventionskette.referral.worklist.web.ManyMove;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose in a list.
 *
 * @param side whose list it is
 * @param back address of the list within the service
 * @param all whether all lines of the page are chosen
 * @param line all lines of the page, each as id, {@code ~} and version
 * @param chosen the chosen ones, in the same form
 * @param key of the form, so that sending it again has no second effect
 */
record ChoiceForm(
        @Nullable Side side,
        @Nullable String back,
        @Nullable String move,
        @Nullable String all,
        @Nullable List<String> line,
        @Nullable List<String> chosen,
        @Nullable String key) {
    private static final Pattern ONE = Pattern.compile("([a-zA-Z0-9._-]{1,100})~([0-9]{1,18})");
    private static final Pattern LIST =
            Pattern.compile("/worklists/(todo|sent|received|overdue)(\\?[a-zA-Z0-9_=&%.~-]{1,500})?");

    ChoiceForm {
        side = side == null ? Side.RECEIVED : side;
        back = back != null && LIST.matcher(back).matches() ? back : "/";
    }

    /** @throws Invalid nothing is chosen, too much is, or it cannot be read */
    List<Chosen> read() {
        Fields fields = new Fields();
        List<String> some = fields.some("chosen", all == null ? chosen : line);
        if (some.size() > MoveMany.MOST) {
            fields.refuse("chosen", "many.too-many", MoveMany.MOST);
        }
        if (!some.stream().allMatch(each -> ONE.matcher(each).matches())) {
            fields.refuse("chosen", "invalid");
        }
        fields.done();
        return some.stream().map(ChoiceForm::one).toList();
    }

    private static Chosen one(String text) {
        Matcher parts = ONE.matcher(text);
        if (!parts.matches()) {
            throw new Invalid("chosen", "invalid");
        }
        return new Chosen(new ReferralId(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    /** What is to be done; null: it is not chosen yet. */
    @Nullable ManyMove wanted() {
        Fields fields = new Fields();
        ManyMove wanted = Typed.word(fields, "move", move, ManyMove.class);
        fields.done();
        return wanted != null && wanted.side() == side ? wanted : null;
    }

    @Override
    public String toString() {
        return "ChoiceForm[" + move + "]";
    }
}
