package de.praeventionskette.referral.referral.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.family.web.TogetherWords;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.paper.Paper;
import de.praeventionskette.referral.paper.QrCode;
import de.praeventionskette.referral.paper.web.PaperAnswer;
import de.praeventionskette.referral.path.PathCode;
import de.praeventionskette.referral.referral.Letter;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.PrintLetter;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Together;
import de.praeventionskette.referral.replica.Replica;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A letter for a family that carries its request itself. It names nobody of the family, so that a lost one tells little. */
@Hidden
@Controller
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
class LetterPages {
    private final PrintLetter letters;
    private final Replica replica;
    private final Paper paper;
    private final Words words;

    LetterPages(PrintLetter letters, Replica replica, Paper paper, Words words) {
        this.letters = letters;
        this.replica = replica;
        this.paper = paper;
        this.words = words;
    }

    /** The code comes from the page that showed it once; what does not belong to this referral is not printed. */
    @PostMapping("/{id}/letter")
    ResponseEntity<byte[]> print(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String pathCode,
            Actor actor,
            Locale language) {
        Fields fields = new Fields();
        String code = fields.optionalText("pathCode", pathCode, PathCode.LONGEST_TYPED);
        fields.done();
        Letter letter = letters.print(new ReferralId(id), code, actor);
        return PaperAnswer.of(paper.print("paper-letter", worded(letter, language), language), "begleitschreiben.pdf");
    }

    private Map<String, Object> worded(Letter letter, Locale language) {
        Party sender = letter.sender();
        Map<String, String> names = replica.names(Stream.concat(Stream.ofNullable(sender), Stream.of(letter.receiver()))
                .map(Party::nameKey)
                .toList());
        Map<String, Object> worded = new HashMap<>();
        worded.put("on", words.day(letter.askedOn(), language));
        if (!letter.hidden()) {
            worded.put("sender", sender == null ? null : sender.calledBy(names));
            worded.put("offer", letter.offer());
            worded.put("receiver", letter.receiver().calledBy(names));
            Together together = letter.together();
            worded.put("together", together == null ? null : TogetherWords.of(together, words, language));
        }
        if (letter.code() != null) {
            worded.put("code", letter.code());
            worded.put("square", QrCode.of(letter.code()));
        }
        return worded;
    }
}
