package de.praeventionskette.referral.path;

import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.path.Holder.Reach;
import de.praeventionskette.referral.path.PathEvent.CodeClosed;
import de.praeventionskette.referral.path.PathEvent.CodeIssued;
import de.praeventionskette.referral.path.PathEvent.CodeRenewed;
import de.praeventionskette.referral.path.PathEvent.PageGuarded;
import de.praeventionskette.referral.path.PathEvent.PartAgreed;
import de.praeventionskette.referral.path.PathEvent.PartFollowed;
import de.praeventionskette.referral.path.PathEvent.PartHidden;
import de.praeventionskette.referral.path.PathEvent.PartShown;
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
 * statistics back counts for everything that whoever takes it back sees; a later consent counts only what it is given for,
 * under a new published id. Each guardian may hold a code of its own, and sees what is meant for it.
 */
public final class Path {
    private final PathId id;
    private final PathStart start;
    private @Nullable String code;
    private final List<PathPart> parts;
    private Counting counting;
    private List<String> retired;
    private @Nullable String pin;
    private Reach reach;
    private List<Holder> further;

    /**
     * As it is stored.
     *
     * @param code of the first holder, as {@code retired} and {@code pin} are; null: closed
     * @param reach what is meant for the first holder; null: everything, as it was before there were others
     * @param further the other holders; null: there were none yet
     */
    Path(
            PathId id,
            PathStart start,
            @Nullable String code,
            List<PathPart> parts,
            Counting counting,
            @Nullable List<String> retired,
            @Nullable String pin,
            @Nullable Reach reach,
            @Nullable List<Holder> further) {
        this.id = id;
        this.start = start;
        this.code = code;
        this.parts = new ArrayList<>(parts);
        this.counting = counting;
        this.retired = retired == null ? List.of() : List.copyOf(retired);
        this.pin = pin;
        List<String> all = parts.stream().map(PathPart::referral).toList();
        this.reach = reach == null ? new Reach(all, List.of(), List.of()) : reach;
        this.further = further == null ? List.of() : List.copyOf(further);
    }

    static Path begin(PathId id, PathStart start, String code) {
        return new Path(id, start, code, List.of(), Counting.NOTHING, null, null, null, null);
    }

    List<PathEvent> renew(HolderId holder, String newest) {
        return keep(holders().with(holders().must(holder).renewed(newest)), new CodeRenewed(id));
    }

    List<PathEvent> issue(Holder another) {
        return keep(holders().issue(another), new CodeIssued(id));
    }

    List<PathEvent> close(HolderId holder) {
        return keep(holders().with(holders().must(holder).closed()), new CodeClosed(id));
    }

    List<PathEvent> show(HolderId holder, String referral) {
        return keep(holders().show(holder, referral), new PartShown(id, referral));
    }

    List<PathEvent> hide(HolderId holder, String referral) {
        return keep(holders().hide(holder, referral), new PartHidden(id, referral));
    }

    List<PathEvent> guard(HolderId holder, String chosen) {
        return keep(holders().with(holders().must(holder).guarded(chosen)), new PageGuarded(id));
    }

    private List<PathEvent> keep(Holders next, PathEvent event) {
        if (next.equals(holders())) {
            return List.of();
        }
        Holder first = next.all().getFirst();
        code = first.code();
        retired = first.retired();
        pin = first.pin();
        reach = first.reach();
        further = next.all().stream().skip(1).toList();
        return List.of(event);
    }

    List<PathEvent> beginWith(PathPart first, LocalDate today) {
        parts.add(first.with(first.consent(), today));
        reach = reach.coming(first.referral());
        return settled(new PathBegun(id), List.of(), today);
    }

    /** @throws Invalid the code by which it comes was closed meanwhile */
    List<PathEvent> join(HolderId by, String referral, Consent consent, LocalDate today) {
        Holder holder = holders().must(by);
        if (part(referral).isEmpty() && !holder.isOpen()) {
            throw new Invalid("pathCode", "path-code.unknown");
        }
        return join(
                referral,
                consent,
                today,
                holders().with(holder.reaching(holder.reach().coming(referral))));
    }

    List<PathEvent> joinAfter(String before, String referral, Consent consent, LocalDate today) {
        return join(referral, consent, today, holders().reaching(each -> each.after(referral, before)));
    }

    List<PathEvent> joinInstead(String referral, String other, Consent consent, LocalDate today) {
        Optional<PathPart> left = part(other).filter(part -> part.closedAt() == null);
        return left.isEmpty()
                ? List.of()
                : join(
                        referral,
                        left.get().limit(consent, today),
                        today,
                        holders().reaching(each -> each.instead(referral, other)));
    }

    private List<PathEvent> join(String referral, Consent consent, LocalDate today, Holders meantFor) {
        if (part(referral).isPresent()) {
            return List.of();
        }
        PathEvent agreed = new PartAgreed(id, referral);
        keep(meantFor, agreed);
        return agree(referral, consent, today);
    }

    /** @throws Invalid the family has taken something of it back since it said so */
    List<PathEvent> agree(String referral, Consent consent, LocalDate today) {
        Consent ours = consent.only(ConsentScope.PATH, ConsentScope.STATISTICS);
        Optional<PathPart> known = part(referral);
        if (known.isPresent()
                && ours.ifLastWord(known.get().consent()).equals(known.get().consent())) {
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

    /** What a holder takes back: for what is meant for it, and for nothing else. */
    List<PathEvent> withdraw(
            HolderId by, Collection<String> referrals, Collection<ConsentScope> scopes, Instant at, LocalDate today) {
        List<String> meant = new Held(this, holders().must(by)).referrals();
        List<String> ours = meant.stream().filter(referrals::contains).toList();
        return ours.isEmpty() ? List.of() : withdraw(ours, meant, scopes, at, today);
    }

    /** What somebody takes back by whoever speaks for the family in the course of one referral. */
    List<PathEvent> withdraw(String referral, Collection<ConsentScope> scopes, Instant at, LocalDate today) {
        return withdraw(List.of(referral), holders().seenWith(referral), scopes, at, today);
    }

    private List<PathEvent> withdraw(
            List<String> referrals,
            List<String> uncounted,
            Collection<ConsentScope> scopes,
            Instant at,
            LocalDate today) {
        List<PathPart> before = counted();
        List<PathPart> all = List.copyOf(parts);
        boolean tellsReferrals = scopes.contains(ConsentScope.TRANSMISSION) || scopes.contains(ConsentScope.FEEDBACK);
        parts.replaceAll(part -> {
            List<ConsentScope> taken = scopes.stream()
                    .filter(scope ->
                            (scope == ConsentScope.STATISTICS ? uncounted : referrals).contains(part.referral()))
                    .toList();
            PathPart after = part.with(part.consent().withdraw(taken, at), today);
            return tellsReferrals && referrals.contains(part.referral()) ? after.closed(at) : after;
        });
        if (parts.equals(all) && !tellsReferrals) {
            return List.of();
        }
        PathEvent withdrawn = new ScopesWithdrawn(id, referrals, List.copyOf(scopes));
        return scopes.contains(ConsentScope.STATISTICS)
                ? settledAnew(withdrawn, before, today)
                : settled(withdrawn, before, today);
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
        counting = Counting.of(published, now);
        return before.equals(now) ? List.of(first) : List.of(first, new PathCounted(id, published));
    }

    /** What stays counted after a withdrawal goes on under another id, so that nobody sees what is missing. */
    private List<PathEvent> settledAnew(PathEvent first, List<PathPart> before, LocalDate today) {
        PublishedId was = counting.id();
        List<PathEvent> usual = settled(first, before, today);
        if (was == null || counting.id() == null || before.equals(counted())) {
            return usual;
        }
        PublishedId another = PublishedId.random();
        counting = new Counting(another, counting.referrals(), counting.reviewOn());
        return List.of(first, new PathForgotten(id, was), new PathCounted(id, another));
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

    /** Everybody who holds a code of it. */
    public Holders holders() {
        Holder first = new Holder(HolderId.first(id), null, null, code, pin, retired, reach);
        return new Holders(Stream.concat(Stream.of(first), further.stream()).toList());
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
