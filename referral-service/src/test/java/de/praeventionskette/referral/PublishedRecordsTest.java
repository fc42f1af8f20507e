package de.praeventionskette.referral;

import static de.praeventionskette.referral.SmallRegion.CENTRE;
import static de.praeventionskette.referral.SmallRegion.MIDWIFE;
import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.event.EventJson;
import de.praeventionskette.kit.event.OutgoingEvent;
import de.praeventionskette.referral.referral.AcceptReferral;
import de.praeventionskette.referral.referral.Explanation;
import de.praeventionskette.referral.referral.HoldReferral;
import de.praeventionskette.referral.referral.NewReferral.Wish;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Turn;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Strictly what the topics hear: no field more. */
class PublishedRecordsTest {
    private final SmallRegion region = new SmallRegion();

    private static JsonNode json(OutgoingEvent event) {
        return EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(event.data()));
    }

    @Test
    void aPathIsPublishedByTheDayWithoutTheChild() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        region.clock.goOn(Duration.ofDays(3));
        new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), CENTRE));
        region.handingOver.handOver(
                id,
                new Wish("support", "HEALTH", null),
                region.consent(Duration.ofDays(9)),
                new RequestKey("hand-over", "digest"),
                CENTRE);
        new HoldReferral(region.desk)
                .hold(Explanation.of(Reason.OTHER, "a text that stays here"), Turn.of(id, Command.plain(), CENTRE));
        region.settle();
        OutgoingEvent last = region.paths.published().getLast();
        String published = last.key().substring("path/".length());

        assertThat(last.traced()).isFalse();
        assertThat(json(last)).isEqualTo(EventJson.mapper().readTree("""
                {"id":"%s","region":"03241","municipality":"03241005","entryDay":"2026-03-02",
                 "entry":"AFTER_BIRTH","ageBand":"UNDER_1","parts":[
                  {"number":1,"fieldOfAction":"HEALTH","preventionLevel":"PRIMARY","sender":"midwife","receiver":"centre",
                   "states":[{"state":"REQUESTED","day":"2026-03-02"},{"state":"ACCEPTED","day":"2026-03-05"},
                             {"state":"ON_HOLD","day":"2026-03-05"}],"reason":"OTHER"},
                  {"number":2,"follows":1,"fieldOfAction":"HEALTH","preventionLevel":"PRIMARY","sender":"centre",
                   "receiver":"early","states":[{"state":"REQUESTED","day":"2026-03-05"}]}]}
                """.formatted(published)));
    }

    @Test
    void aPlacementSaysNothingButWhatIsWanted() {
        ReferralId id = region.submitted("cafe").referral().state().id();
        new AcceptReferral(region.desk).accept(Turn.of(id, Command.plain(), CENTRE));

        assertThat(region.referrals.published())
                .extracting(PublishedRecordsTest::json)
                .containsExactly(
                        EventJson.mapper().readTree("""
                        {"referral":"%s","offer":"cafe","state":"ASKED","since":"2026-03-02T09:00:00Z"}
                        """.formatted(id.value())),
                        EventJson.mapper().readTree("""
                        {"referral":"%s","offer":"cafe","state":"WANTED","since":"2026-03-02T09:00:00Z"}
                        """.formatted(id.value())));
        assertThat(MIDWIFE.subject()).isEqualTo("person-at-midwife");
    }
}
