package de.praeventionskette.local.launcher.sample;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.local.launcher.AfterStart;
import de.praeventionskette.local.launcher.LocalSystem;
import de.praeventionskette.local.launcher.MachineToken;
import de.praeventionskette.local.launcher.Progress;
import de.praeventionskette.local.launcher.sample.catalogue.Catalogue;
import de.praeventionskette.local.launcher.sample.story.ReferralLine;
import de.praeventionskette.local.launcher.sample.story.SampleReferrals;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Loads the two sample regions; what was loaded before stays as people have left it. */
public final class SampleRegion implements AfterStart {
    private static final Set<ReferralStatus> HOLDING_A_PLACE =
            Set.of(ReferralStatus.ACCEPTED, ReferralStatus.IN_PROGRESS, ReferralStatus.ON_HOLD);

    @Override
    public String name() {
        return "sample region";
    }

    @Override
    public void run(LocalSystem system, Progress progress) throws IOException, InterruptedException {
        Target target = new Target(
                system.issuer(),
                system.base("offers") + "/offers/api",
                system.base("network") + "/network/api",
                system.base("referral") + "/referrals/api",
                system.base("reporting") + "/reporting/api",
                new Target.Figures(
                        system.actuator("referral").orElseThrow(),
                        system.actuator("reporting").orElseThrow()),
                system.secretOf(Target.CLIENT));
        load(target, Patience.USUAL, progress);
    }

    static void load(Target target, Patience patience, Progress progress) throws IOException, InterruptedException {
        Catalogue catalogue = Catalogue.read();
        SampleReferrals referrals = new SampleReferrals(catalogue.offers());
        List<ReferralLine> hannover = referrals.hannover();
        List<ReferralLine> sonneberg = referrals.sonneberg();
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            PublicApi api = new PublicApi(
                    http, new MachineToken(http, target.issuer(), Target.CLIENT, target.secret()), patience);
            Reference reference = new Reference(api, target.network(), progress);
            for (District district : District.ALL) {
                reference.load(district);
            }
            new Register(api, target.offers(), progress).load(catalogue, held(hannover, sonneberg));
            Imports imports = new Imports(api, target.referrals(), patience, progress);
            imports.load(District.HANNOVER, hannover);
            imports.load(District.SONNEBERG, sonneberg);
            new Release(api, http, target, patience, progress).ofCompleteWeeks();
        }
    }

    private static Map<String, Integer> held(List<ReferralLine> some, List<ReferralLine> others) {
        Map<String, Integer> held = new HashMap<>();
        Stream.concat(some.stream(), others.stream())
                .filter(line -> HOLDING_A_PLACE.contains(line.state()))
                .forEach(line -> held.merge(line.offer(), 1, Integer::sum));
        return held;
    }
}
