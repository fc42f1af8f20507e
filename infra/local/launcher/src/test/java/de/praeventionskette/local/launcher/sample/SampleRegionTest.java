package de.praeventionskette.local.launcher.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.praeventionskette.local.launcher.sample.catalogue.Catalogue;
import de.praeventionskette.local.launcher.sample.story.ReferralLine;
import de.praeventionskette.local.launcher.sample.story.SampleReferrals;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SampleRegionTest {

    private static final Patience SHORT = new Patience(Duration.ofSeconds(5), Duration.ofMillis(5));
    private static final Patience NONE = new Patience(Duration.ZERO, Duration.ofMillis(1));

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Catalogue catalogue = Catalogue.read();
    private final List<ReferralLine> hannover = new SampleReferrals(catalogue.offers()).hannover();
    private final List<ReferralLine> sonneberg = new SampleReferrals(catalogue.offers()).sonneberg();

    private StandInServices services;

    @BeforeEach
    void startServices() throws IOException {
        services = new StandInServices();
    }

    @AfterEach
    void stopServices() {
        services.close();
    }

    @Test
    void everythingArrivesOnceInTheMembershipOfItsRegion() throws Exception {
        load(SHORT);

        assertThat(services.imported).hasSize(hannover.size() + sonneberg.size());
        assertThat(services.stored)
                .containsKeys(
                        "/network/api/municipalities/03241005",
                        "/network/api/municipalities/16072000",
                        "/network/api/agencies/region-hannover",
                        "/offers/api/organizations/sample-hebamme-garbsen",
                        "/offers/api/offers/sample-elternkurs-garbsen",
                        "/offers/api/offers/sample-elternkurs-garbsen/places");
        assertThat(services.actingAs)
                .containsEntry("/offers/api/offers/sample-elternkurs-garbsen", "region-hannover")
                .containsEntry("/offers/api/offers/sample-sonneberg-elterntreff", "landkreis-sonneberg")
                .containsEntry(sonneberg.getFirst().importId(), "landkreis-sonneberg");
        assertThat(services.tokens).hasValue(1);
        assertThat(said).noneMatch(line -> line.startsWith("!"));
        assertThat(said)
                .contains("  sample: referrals of 03241: %d new, 0 known, 0 refused".formatted(hannover.size()));
    }

    @Test
    void asManyPlacesStayFreeAsTheCatalogueSaysWhenThoseThatHoldOneAreCounted() throws Exception {
        load(SHORT);

        int free = JsonMapper.shared()
                .readTree(services.stored.get("/offers/api/offers/sample-fruehfoerderung-nordwest/places"))
                .path("free")
                .asInt();
        long held = hannover.stream()
                .filter(line -> line.offer().equals("sample-fruehfoerderung-nordwest"))
                .filter(line -> List.of("ACCEPTED", "IN_PROGRESS", "ON_HOLD")
                        .contains(line.state().name()))
                .count();
        assertThat(held).isPositive();
        assertThat(free).isEqualTo(4 + held);
    }

    @Test
    void aSecondLoadChangesNothing() throws Exception {
        load(SHORT);
        int puts = services.puts.get();
        services.stored.put("/offers/api/offers/sample-elternkurs-garbsen", "changed by its provider");

        load(SHORT);

        assertThat(services.puts).hasValue(puts);
        assertThat(services.stored)
                .containsEntry("/offers/api/offers/sample-elternkurs-garbsen", "changed by its provider");
        assertThat(services.imported).hasSize(hannover.size() + sonneberg.size());
        assertThat(said)
                .contains("  sample: referrals of 03241: 0 new, %d known, 0 refused".formatted(hannover.size()));
    }

    @Test
    void linesAboutOffersThatAreNotKnownYetAreSentAgain() throws Exception {
        services.deaf.set(3);

        load(SHORT);

        assertThat(services.imported).hasSize(hannover.size() + sonneberg.size());
        assertThat(said)
                .containsOnlyOnce("  sample: waiting until the referral service has heard of the offers")
                .noneMatch(line -> line.startsWith("!"));
    }

    @Test
    void offersThatStayUnknownAreGivenUpAndSaidWithoutEndingTheLoad() throws Exception {
        services.deaf.set(Integer.MAX_VALUE);

        load(NONE);

        assertThat(services.imported).isEmpty();
        assertThat(said)
                .contains("  sample: referrals of 03241: 0 new, 0 known, %d refused".formatted(hannover.size()))
                .anyMatch(line -> line.startsWith("! sample: referral ") && line.endsWith("offer offer.unknown"));
        assertThat(said.stream().filter(line -> line.startsWith("!"))).hasSizeLessThan(30);
    }

    @Test
    void aBadLineIsSaidAndTheOthersGoOn() throws Exception {
        ReferralLine bad = hannover.getLast();
        services.refused.add(bad.importId());

        load(SHORT);

        assertThat(services.imported)
                .hasSize(hannover.size() + sonneberg.size() - 1)
                .doesNotContainKey(bad.importId());
        assertThat(said)
                .contains("! sample: referral %s was refused: steps[0].to step.illegal".formatted(bad.importId()));
    }

    @Test
    void anOrganizationThatIsRefusedIsSaidAndTheOthersGoOn() throws Exception {
        services.refused.add("/offers/api/organizations/sample-kita-hannover");

        load(SHORT);

        assertThat(said)
                .contains("! sample: /offers/api/organizations/sample-kita-hannover was refused (422): name missing");
        assertThat(services.stored).containsKey("/offers/api/organizations/sample-kita-garbsen");
    }

    @Test
    void aBusyServiceIsAskedAgain() throws Exception {
        services.busy.set(4);

        load(SHORT);

        assertThat(services.imported).hasSize(hannover.size() + sonneberg.size());
        assertThat(said).noneMatch(line -> line.startsWith("!"));
    }

    @Test
    void weeksAreReleasedOnlyWhenAllThatWasImportedIsPublishedAndKnown() throws Exception {
        services.unpublished.set(3);
        services.stale.set(3);

        load(SHORT);

        assertThat(services.released).isEqualTo(Map.of("region-hannover", true, "landkreis-sonneberg", true));
        assertThat(said).contains("  sample: figures of 2 weeks of 03241 released");
    }

    @Test
    void whatDoesNotArriveInTimeIsLeftToTheMorning() throws Exception {
        services.unpublished.set(Integer.MAX_VALUE);

        load(NONE);

        assertThat(services.released).isEmpty();
        assertThat(said).anyMatch(line -> line.startsWith("! sample: no weeks were released"));
    }

    @Test
    void aSecretThatTheIssuerDoesNotKnowEndsTheLoadWithAClearWord() {
        Target target = services.target();
        Target wrong = new Target(
                target.issuer(),
                target.offers(),
                target.network(),
                target.referrals(),
                target.reporting(),
                target.figures(),
                "another");

        assertThatThrownBy(() -> SampleRegion.load(wrong, SHORT, said::add))
                .isInstanceOf(IOException.class)
                .hasMessage("The issuer answered 401 to sample-loader");
    }

    private void load(Patience patience) throws Exception {
        SampleRegion.load(services.target(), patience, said::add);
    }
}
