package de.praeventionskette.referral.path;

import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.PathEvent.CodeRenewed;
import de.praeventionskette.referral.path.PathEvent.PageGuarded;
import de.praeventionskette.referral.path.PathEvent.PartAgreed;
import de.praeventionskette.referral.path.PathEvent.PartFollowed;
import de.praeventionskette.referral.path.PathEvent.PathBegun;
import de.praeventionskette.referral.path.PathEvent.PathCounted;
import de.praeventionskette.referral.path.PathEvent.PathForgotten;
import de.praeventionskette.referral.path.PathEvent.PathReviewed;
import de.praeventionskette.referral.path.PathEvent.ScopesWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weg: one part per referral, each with the family's consent to be on it (PATH) and to be counted (STATISTICS). Taking
 * statistics back counts for the whole path; a later consent counts only what it is given for, under a new published id.
 */
public final class Path {
    private final PathId id;
    private final PathStart start;
    private String code;
    private final List<PathPart> parts;
    private Counting counting;
    private List<String> retired;
    private @Nullable String pin;

    Path(
            PathId id,
            PathStart start,
            String code,
            List<PathPart> parts,
            Counting counting,
            @Nullable List<String> retired,
            @Nullable String pin) {
        this.id = id;
        this.start = start;
        this.code = code;
        this.parts = new ArrayList<>(parts);
        this.counting = counting;
        this.retired = retired == null ? List.of() : List.copyOf(retired);
        this.pin = pin;
    }

    static Path begin(PathId id, PathStart start, String code) {
        return new Path(id, start, code, List.of(), Counting.NOTHING, null, null);
    }

    List<PathEvent> renew(String newest) {
        if (code.equals(newest)) {
            return List.of();
        }
        if (retired.contains(newest)) {
            throw new Conflict("path-code.renewed-since");
        }
        retired = Stream.concat(retired.stream(), Stream.of(code)).toList();
        code = newest;
        pin = null;
        return List.of(new CodeRenewed(id));
    }

    List<PathEvent> guard(String chosen) {
        if (pin != null) {
            return List.of();
        }
        pin = chosen;
        return List.of(new PageGuarded(id));
    }

    List<PathEvent> beginWith(PathPart first, LocalDate today) {
        parts.add(first.with(first.consent(), today));
        return settled(new PathBegun(id), List.of(), today);
    }

    List<PathEvent> join(String referral, Consent consent, LocalDate today) {
        return part(referral).isPresent() ? List.of() : agree(referral, consent, today);
    }

    List<PathEvent> joinInstead(String referral, String other, Consent consent, LocalDate today) {
        Optional<PathPart> left = part(other).filter(part -> part.closedAt() == null);
        return left.isEmpty() ? List.of() : join(referral, left.get().limit(consent, today), today);
    }

    List<PathEvent> agree(String referral, Consent consent, LocalDate today) {
        Consent ours = consent.only(ConsentScope.PATH, ConsentScope.STATISTICS);
        Optional<PathPart> known = part(referral);
        if (known.isPresent() && known.get().consent().equals(ours)) {
            return List.of();
        }
        List<PathPart> before = counted();
        put(known.map(part -> part.with(ours, today)).orElseGet(() -> new PathPart(referral, ours, 0, null, null)));
        return settled(new PartAgreed(id, referral), before, today);
    }

    List<PathEvent> follow(String referral, long sequence, @Nullable Station station, LocalDate today) {
        Optional<PathPart> known = part(referral);
        if (known.isEmpty() || known.get().sequence() >= sequence) {
            return List.of();
        }
        List<PathPart> before = counted();
        put(known.get().follow(sequence, station, today));
        return settled(new PartFollowed(id, referral), before, today);
    }

    List<PathEvent> withdraw(
            Collection<String> referrals, Collection<ConsentScope> scopes, Instant at, LocalDate today) {
        List<PathPart> before = counted();
        List<PathPart> all = List.copyOf(parts);
        boolean tellsReferrals = scopes.contains(ConsentScope.TRANSMISSION) || scopes.contains(ConsentScope.FEEDBACK);
        parts.replaceAll(part -> {
            List<ConsentScope> taken = scopes.stream()
                    .filter(scope -> scope == ConsentScope.STATISTICS || referrals.contains(part.referral()))
                    .toList();
            PathPart after = part.with(part.consent().withdraw(taken, at), today);
            return tellsReferrals && referrals.contains(part.referral()) ? after.closed(at) : after;
        });
        if (parts.equals(all) && !tellsReferrals) {
            return List.of();
        }
        return settled(new ScopesWithdrawn(id, List.copyOf(referrals), List.copyOf(scopes)), before, today);
    }

    List<PathEvent> review(LocalDate today) {
        if (counting.reviewOn() == null || counting.reviewOn().isAfter(today)) {
            return List.of();
        }
        List<PathPart> before = counted();
        parts.replaceAll(part -> part.with(part.consent(), today));
        return settled(new PathReviewed(id), before, today);
    }

    private List<PathEvent> settled(PathEvent first, List<PathPart> before, LocalDate today) {
        PublishedId was = counting.id();
        List<PathPart> now = parts.stream()
                .filter(part -> part.counts(today))
                .sorted(Comparator.comparing(
                        part -> Objects.requireNonNull(part.station()).submittedAt()))
                .toList();
        if (now.isEmpty()) {
            counting = Counting.NOTHING;
            return was == null ? List.of(first) : List.of(first, new PathForgotten(id, was));
        }
        PublishedId published = was == null ? PublishedId.random() : was;
        counting = new Counting(published, now.stream().map(PathPart::referral).toList(), firstExpiry(now));
        return before.equals(now) ? List.of(first) : List.of(first, new PathCounted(id, published));
    }

    private static LocalDate firstExpiry(List<PathPart> counted) {
        return counted.stream()
                .map(part -> part.consent().terms().expiresOn().plusDays(1))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<PathPart> part(String referral) {
        return parts.stream().filter(part -> part.referral().equals(referral)).findFirst();
    }

    private void put(PathPart newest) {
        parts.removeIf(part -> part.referral().equals(newest.referral()));
        parts.add(newest);
    }

    public PathId id() {
        return id;
    }

    public PathStart start() {
        return start;
    }

    /** Whether the family ever let something stand on it; else its code opens the family's own page only. */
    public boolean mayBeJoined() {
        return parts.stream().anyMatch(part -> part.consent().includes(ConsentScope.PATH));
    }

    /** Whether a hash is that of the PIN that the family chose. */
    public boolean isGuardedBy(String hash) {
        return hash.equals(pin);
    }

    /** Hash of the family's code. */
    public String code() {
        return code;
    }

    /** All referrals that ever joined. */
    public List<PathPart> parts() {
        return List.copyOf(parts);
    }

    /** Under which id and with which parts it is counted now. */
    public Counting counting() {
        return counting;
    }

    /** The parts that are counted, in the order of their submission. */
    public List<PathPart> counted() {
        return counting.referrals().stream()
                .flatMap(referral -> part(referral).stream())
                .toList();
    }
}
