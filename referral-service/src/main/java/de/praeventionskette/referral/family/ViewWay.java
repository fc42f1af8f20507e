package de.praeventionskette.referral.family;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.FamilyReadLog;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.Standing;
import de.praeventionskette.referral.path.Held;
import de.praeventionskette.referral.path.Path;
import de.praeventionskette.referral.path.PathPart;
import de.praeventionskette.referral.path.Paths;
import de.praeventionskette.referral.referral.Alternatives;
import de.praeventionskette.referral.referral.Grounds;
import de.praeventionskette.referral.referral.HiddenPlaces;
import de.praeventionskette.referral.referral.HistoryEntry.Side;
import de.praeventionskette.referral.referral.Progress;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.Together;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows a family where its requests stand and who has its data (GDPR Art. 15), once it has opened its page. */
public final class ViewWay {
    private final Paths paths;
    private final Referrals referrals;
    private final FamilyReadLog log;
    private final ConsentGate gate;

    public ViewWay(Paths paths, Referrals referrals, FamilyReadLog log, ConsentGate gate) {
        this.paths = paths;
        this.referrals = referrals;
        this.log = log;
        this.gate = gate;
    }

    /**
     * The way as far as it is meant for whoever opened a page, as it stands now. What was kept from this holder later is not
     * shown, but if it hides places, they stay hidden: nothing comes back to sight by taking something away.
     */
    public FamilyWay way(Held page) {
        Held now = now(page);
        List<Stop> known = known(now);
        List<Stop> stops = known.stream()
                .filter(stop -> now.referrals().contains(stop.part().referral()))
                .toList();
        note(now, stops);
        boolean hidden = HiddenPlaces.among(known.stream().map(Stop::referral));
        LocalDate today = gate.today();
        List<FamilyWay.Help> helps = stops.stream()
                .filter(stop -> stop.referral().state().status() != ReferralStatus.ENTERED_IN_ERROR)
                .sorted(Comparator.comparing(
                                (Stop stop) -> stop.referral().submission().at())
                        .reversed())
                .map(stop -> help(stop, hidden, today))
                .toList();
        return new FamilyWay(helps, hidden);
    }

    private Held now(Held page) {
        Path path = paths.find(page.id()).orElseThrow();
        return new Held(path, path.holders().find(page.holder().id()).orElseThrow());
    }

    private List<Stop> known(Held page) {
        List<PathPart> parts = page.path().parts().stream()
                .filter(part -> page.holder().reach().knows(part.referral()))
                .toList();
        Map<String, Referral> found =
                referrals
                        .findAll(parts.stream()
                                .map(part -> new ReferralId(part.referral()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Loaded::id, Loaded::state));
        return parts.stream()
                .filter(part -> found.containsKey(part.referral()))
                .map(part -> new Stop(part, Objects.requireNonNull(found.get(part.referral()))))
                .toList();
    }

    private void note(Held page, List<Stop> stops) {
        Set<ChildId> children = stops.stream()
                .map(stop -> stop.referral().submission().about().child())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        log.note(
                page.path().start().region(),
                page.holder().id().value(),
                children.isEmpty() ? Set.of(page.path().start().child()) : children);
    }

    /** A referral on the way, and the family's consent to be on it. */
    private record Stop(PathPart part, Referral referral) {}

    private FamilyWay.Help help(Stop stop, boolean hidden, LocalDate today) {
        Referral referral = stop.referral();
        return new FamilyWay.Help(
                referral.id(),
                referral.isFamilysOwn(),
                hidden
                        ? null
                        : new FamilyWay.Place(
                                referral.submission().offer().title(),
                                referral.sender().orElse(null),
                                referral.receiver(),
                                next(referral),
                                Together.of(referral, gate).orElse(null)),
                course(referral),
                new FamilyWay.Consent(
                        referral.consent().terms(),
                        standings(referral.consent(), stop.part().consent(), today),
                        hidden ? null : referral.secrecyRelease().orElse(null),
                        referral.secrecyRelease()
                                .map(release -> release.standing(today))
                                .orElse(Standing.NOT_GIVEN)));
    }

    private static List<String> next(Referral referral) {
        Alternatives alternatives = referral.progress().alternatives();
        return alternatives == null
                ? List.of()
                : alternatives.next().stream()
                        .map(Alternatives.Alternative::offer)
                        .toList();
    }

    private static FamilyWay.Course course(Referral referral) {
        Progress.Question question = referral.progress().question();
        boolean waits = !referral.state().ended() && referral.state().status() != ReferralStatus.IN_PROGRESS;
        return new FamilyWay.Course(
                referral.state().status(),
                referral.submission().at(),
                referral.state().since(),
                referral.isFamilysOwn()
                        ? referral.state().why().map(Grounds::reason).orElse(null)
                        : null,
                referral.progress().contact(),
                waits && (question == null || question.by() != Side.FAMILY),
                question != null && question.by() == Side.FAMILY);
    }

    private static Map<ConsentScope, Standing> standings(Consent ofReferral, Consent ofPath, LocalDate today) {
        Map<ConsentScope, Standing> standings = new EnumMap<>(ConsentScope.class);
        for (ConsentScope scope : ConsentScope.values()) {
            Consent consent = scope.isOfReferral() ? ofReferral : ofPath;
            standings.put(scope, consent.standing(scope, today));
        }
        return standings;
    }
}
