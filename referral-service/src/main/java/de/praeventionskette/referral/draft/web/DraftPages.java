package de.praeventionskette.referral.draft.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.draft.OpenedDraft;
import de.praeventionskette.referral.draft.ReadDrafts;
import de.praeventionskette.referral.draft.RemoveDraft;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one has begun to write: go on with it, or discard it. */
@Hidden
@Controller
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
public final class DraftPages {
    private final ReadDrafts drafts;
    private final RemoveDraft removal;
    private final Replica replica;
    private final Words words;

    public DraftPages(ReadDrafts drafts, RemoveDraft removal, Replica replica, Words words) {
        this.drafts = drafts;
        this.removal = removal;
        this.replica = replica;
        this.words = words;
    }

    /**
     * A line of the list.
     *
     * @param child name as far as it is typed; empty without any
     * @param offer title of the offer, or null where it is not known any more
     * @param followUp whether a family is handed on
     * @param saved when it was last saved, in words
     */
    record Line(String key, String child, @Nullable String offer, boolean followUp, String saved) {
        @Override
        public String toString() {
            return "Line[" + key + "]";
        }
    }

    /** The list of one's own drafts. */
    @GetMapping("/worklists/drafts")
    String list(@RequestParam Optional<String> removed, Actor actor, Locale language, Model model) {
        List<OpenedDraft> mine = drafts.mine(actor);
        Map<String, KnownOffer> offers = replica.offers(mine.stream()
                .flatMap(draft -> Stream.ofNullable(draft.form().offer()))
                .toList());
        List<Line> lines =
                mine.stream().map(draft -> line(draft, offers, actor, language)).toList();
        model.addAttribute("tab", "drafts");
        model.addAttribute("removed", removed.isPresent());
        model.addAttribute("drafts", lines);
        return "drafts";
    }

    private Line line(OpenedDraft draft, Map<String, KnownOffer> offers, Actor actor, Locale language) {
        String offer = Optional.ofNullable(draft.form().offer())
                .map(offers::get)
                .filter(known -> known.region().equals(actor.region()))
                .map(KnownOffer::title)
                .orElse(null);
        return new Line(
                draft.key(),
                draft.form().displayName(),
                offer,
                draft.form().follows() != null,
                words.moment(draft.savedAt(), language));
    }

    /** Destroys a draft. Nothing tells afterwards why: also not that an endangerment is suspected (§ 8a SGB VIII). */
    @PostMapping("/drafts/{key}/removal")
    String remove(@PathVariable String key, @RequestParam Optional<String> then, Actor actor) {
        removal.remove(new IdempotencyKey(key).value(), actor);
        return then.filter("endangerment"::equals).isPresent()
                ? "redirect:/endangerment"
                : "redirect:/worklists/drafts?removed";
    }
}
