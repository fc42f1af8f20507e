package de.praeventionskette.referral.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.paths.Path;
import de.praeventionskette.contracts.paths.StateDay;
import de.praeventionskette.contracts.referrals.Placement;
import de.praeventionskette.contracts.referrals.PlacementState;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.kit.problem.Violation;
import de.praeventionskette.referral.SmallRegion;
import de.praeventionskette.referral.imports.LineReport.Result;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportReferralTest {
    private static final String FIRST = """
            {"importId":"r-1","child":{"key":"c-1","givenName":"Mia","familyName":"Anders","birthDate":"2025-11-01",
             "municipality":"03241005"},"offer":"cafe","sender":{"organization":"midwife"},"submittedOn":"2025-10-20",
             "steps":[{"to":"ACCEPTED","on":"2025-10-24"},{"to":"IN_PROGRESS","on":"2025-11-20"},
                      {"to":"COMPLETED","on":"2026-01-10"}],
             "consent":{"scopes":["TRANSMISSION","FEEDBACK","PATH","STATISTICS"],"givenBy":"MOTHER_BEFORE_BIRTH",
             "how":"PAPER","expiresOn":"2027-10-20"}}""";
    private static final String SECOND = """
            {"importId":"r-2","follows":"r-1","child":{"key":"c-1","givenName":"Mia","familyName":"Anders",
             "birthDate":"2025-11-01","municipality":"03241005"},"offer":"support","sender":{"organization":"centre"},
             "submittedOn":"2026-01-12","steps":[{"to":"ACCEPTED","on":"2026-01-12"}],
             "consent":{"scopes":["TRANSMISSION","PATH","STATISTICS"],"givenBy":"ONE_PARENT","how":"PAPER",
             "expiresOn":"2027-10-20"}}""";

    private final SmallRegion region = new SmallRegion();

    private LineReport take(String line) {
        return take(line, ImportRun.in("03241", false));
    }

    private LineReport take(String line, ImportRun run) {
        LineReport report = region.importing.take(JsonMapper.shared().readValue(line, ImportLine.class), line, run);
        region.settle();
        return report;
    }

    private static List<String> errors(LineReport report) {
        return report.violations().stream()
                .map(each -> each.field() + " " + each.code())
                .toList();
    }

    @Test
    void thePastKeepsItsDaysAndItsPath() {
        take(FIRST);
        take(SECOND);

        Path path =
                (Path) Objects.requireNonNull(region.paths.published().getLast().data());
        assertThat(path.entryDay()).isEqualTo("2025-10-20");
        assertThat(path.entry()).isEqualTo(de.praeventionskette.contracts.paths.Entry.BEFORE_BIRTH);
        assertThat(path.parts()).hasSize(2);
        assertThat(path.parts().getFirst().states())
                .extracting(StateDay::day)
                .extracting(Object::toString)
                .containsExactly("2025-10-20", "2025-10-24", "2025-11-20", "2026-01-10");
        assertThat(path.parts().getLast().follows()).isEqualTo(1);
    }

    @Test
    void onlyWhatStillHoldsAPlaceTellsSo() {
        take(FIRST);
        take(SECOND);

        assertThat(region.referrals.published())
                .as("the first ended long ago: nobody ever heard of it")
                .extracting(OutgoingEvent::data)
                .singleElement()
                .isInstanceOfSatisfying(
                        Placement.class, wanted -> assertThat(wanted.state()).isEqualTo(PlacementState.WANTED));
    }

    @Test
    void aRepeatDoublesNothingAndAChangedLineIsRefused() {
        LineReport created = take(FIRST);
        int published = region.paths.published().size();
        LineReport again = take(FIRST);

        assertThat(created.result()).isEqualTo(Result.CREATED);
        assertThat(again.result()).isEqualTo(Result.EXISTS);
        assertThat(again.id()).isEqualTo(created.id());
        assertThat(region.paths.published()).hasSize(published);
        assertThat(errors(take(FIRST.replace("2026-01-10", "2026-01-11")))).containsExactly("importId import.changed");
    }

    @Test
    void aDryRunFindsTheSameAndWritesNothing() {
        ImportRun dry = ImportRun.in("03241", true);

        assertThat(take(FIRST, dry).result()).isEqualTo(Result.CREATED);
        assertThat(take(SECOND, dry).result()).as("it knows what came before").isEqualTo(Result.CREATED);
        assertThat(errors(take(SECOND.replace("\"r-1\"", "\"r-9\""), dry)))
                .containsExactly("follows import.follows-unknown");
        assertThat(region.referrals.published()).isEmpty();
        assertThat(region.paths.published()).isEmpty();
    }

    @Test
    void aBadLineNamesEveryField() {
        assertThat(errors(take("""
                {"importId":"x","child":{"key":"c","familyName":" ","birthDate":"1999-01-01","municipality":"1"},
                 "offer":"nowhere","sender":{},"submittedOn":"2099-01-01","steps":[{"to":"ACCEPTED"}],
                 "consent":{"scopes":["FEEDBACK"],"givenBy":"GUARDIAN","how":"PAPER","expiresOn":"2099-01-01"},
                 "concern":"GOSSIP"}""")))
                .contains(
                        "child.familyName missing",
                        "child.municipality invalid",
                        "offer offer.unknown",
                        "sender.organization missing",
                        "submittedOn past-or-present",
                        "steps[0] missing",
                        "consent.scopes consent.transmission-missing",
                        "consent.expiresOn consent.too-long",
                        "concern not-one-of");
        assertThat(region.referrals.published()).isEmpty();
    }

    @Test
    void aStepThatCannotFollowIsNamedByItsNumber() {
        String illegal = FIRST.replace("{\"to\":\"ACCEPTED\",\"on\":\"2025-10-24\"},", "");
        String backwards = FIRST.replace("2025-11-20", "2025-10-01");
        String noReason = FIRST.replace("COMPLETED", "FAILED");

        assertThat(errors(take(illegal))).containsExactly("steps[0].to step.illegal");
        assertThat(errors(take(backwards))).containsExactly("steps[1].on step.before-earlier");
        assertThat(errors(take(noReason))).containsExactly("steps[2].reason missing");
        assertThat(take(noReason).violations()).extracting(Violation::args).containsExactly(List.of());
    }
}
