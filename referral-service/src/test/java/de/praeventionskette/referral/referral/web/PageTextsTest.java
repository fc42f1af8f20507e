package de.praeventionskette.referral.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.CapacityBand;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.access.Verification;
import de.praeventionskette.kit.testing.MessageKeys;
import de.praeventionskette.referral.asking.Asker;
import de.praeventionskette.referral.child.Identity.CallTime;
import de.praeventionskette.referral.child.ReadPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import de.praeventionskette.referral.consent.HowGiven;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.referral.Contact;
import de.praeventionskette.referral.referral.FamilyWish;
import de.praeventionskette.referral.referral.HistoryEntry;
import de.praeventionskette.referral.referral.Listing;
import de.praeventionskette.referral.referral.OpenHandOver;
import de.praeventionskette.referral.referral.Outcome;
import de.praeventionskette.referral.referral.WarmHandOver;
import de.praeventionskette.referral.referral.Warning;
import de.praeventionskette.referral.worklist.web.ManyMove;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page shows the name of a text instead of the text. */
class PageTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void everyTextThatTemplatesNameIsThereInBothLanguages() {
        assertThat(MessageKeys.missing(RESOURCES.resolve("templates"))).isEmpty();
    }

    @Test
    void everyCodedWordHasItsText() throws IOException {
        Properties german = new Properties();
        try (Reader texts = Files.newBufferedReader(RESOURCES.resolve("messages.properties"), StandardCharsets.UTF_8)) {
            german.load(texts);
        }
        assertThat(german.stringPropertyNames())
                .containsAll(keys("state.", ReferralStatus.values(), ""))
                .containsAll(keys("reason.", Reason.values(), ""))
                .containsAll(keys("contact.", Contact.values(), ""))
                .containsAll(keys("outcome.", Outcome.values(), ""))
                .containsAll(keys("capacity.", CapacityBand.values(), ""))
                .containsAll(keys("warning.", Warning.values(), ""))
                .containsAll(keys("scope.", ConsentScope.values(), ".explained"))
                .containsAll(keys("scope.", ConsentScope.values(), ".withdrawn"))
                .containsAll(keys("standing.", Standing.values(), ""))
                .containsAll(keys("giver.", GivenBy.values(), ""))
                .containsAll(keys("how.", HowGiven.values(), ""))
                .containsAll(keys("asker.", Asker.values(), ""))
                .containsAll(keys("wish.", FamilyWish.values(), ""))
                .containsAll(keys("wish.", FamilyWish.values(), ".asked"))
                .containsAll(keys("call-time.", CallTime.values(), ""))
                .containsAll(keys("asked.warning.", Warning.values(), ""))
                .containsAll(keys("finding.", Verification.Kind.values(), ""))
                .containsAll(keys("aside.", HistoryEntry.Aside.What.values(), "").stream()
                        .filter(key -> !Set.of("aside.PASSED_ON", "aside.WENT_TO_DEPUTY")
                                .contains(key))
                        .toList())
                .contains("referral.passed", "referral.deputy")
                .containsAll(keys("hand-over.way.", WarmHandOver.Way.values(), ""))
                .containsAll(keys("hand-over.note.", WarmHandOver.Note.values(), ""))
                .containsAll(keys("hand-over.", OpenHandOver.State.values(), ".SENDER"))
                .containsAll(keys("hand-over.", OpenHandOver.State.values(), ".RECEIVER"))
                .containsAll(keys("together.", WarmHandOver.Way.values(), ""))
                .containsAll(keys("worklist.hand-over.", Listing.Side.values(), ""))
                .containsAll(keys("move.", Move.values(), ""))
                .containsAll(lower(keys("done.", Move.values(), "")))
                .containsAll(lower(keys("purpose.child.", ReadPurpose.values(), "")))
                .containsAll(keys("many.move.", ManyMove.values(), ""))
                .containsAll(keys("many.title.", ManyMove.values(), ""))
                .containsAll(keys("many.do.", ManyMove.values(), ""))
                .containsAll(keys("many.done.", ManyMove.values(), ""))
                .containsAll(keys("many.after.", ManyMove.values(), ""))
                .containsAll(keys("many.obstacle.", ManyMove.Obstacle.values(), ""));
        Move[] worded =
                Stream.of(Move.values()).filter(move -> !move.isSimple()).toArray(Move[]::new);
        assertThat(german.stringPropertyNames())
                .containsAll(keys("move.", worded, ".hint"))
                .containsAll(keys("move.", worded, ".do"));
    }

    private static List<String> keys(String prefix, Enum<?>[] words, String suffix) {
        return Arrays.stream(words).map(word -> prefix + word.name() + suffix).toList();
    }

    private static List<String> lower(List<String> keys) {
        return keys.stream().map(key -> key.toLowerCase(Locale.ROOT)).toList();
    }
}
