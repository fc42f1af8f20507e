package de.praeventionskette.referral.path;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets a referral begin a path or join one, follows it there, and lets it leave. */
public final class JoinPath {
    private final Paths paths;
    private final PathCodes codes;
    private final Clock clock;

    public JoinPath(Paths paths, PathCodes codes, Clock clock) {
        this.paths = paths;
        this.codes = codes;
        this.clock = clock;
    }

    /** A path whose first part is known already, as an import brings it. */
    public record First(
            String referral, Consent consent, @Nullable Station station) {}

    /** Begins a path with its first referral. */
    public void begin(PathId id, PathStart start, First first, Command command) {
        Path path = Path.begin(id, start, codes.hash(codes.of(id)));
        Consent ours = first.consent().only(ConsentScope.PATH, ConsentScope.STATISTICS);
        PathPart part = new PathPart(first.referral(), ours, first.station() == null ? 0 : 1, first.station(), null);
        paths.create(path, path.beginWith(part, today()), command);
    }

    /**
     * Lets a referral join a path by a holder's code; a repeat changes nothing, even if the family has withdrawn meanwhile.
     *
     * @throws Invalid the code was closed meanwhile
     */
    public void join(PathId id, HolderId by, String referral, Consent consent) {
        paths.change(id, path -> path.join(by, referral, consent, today()));
    }

    /** Lets a referral join that another one handed on: meant for whoever's code brought that one. */
    public void joinAfter(PathId id, String before, String referral, Consent consent) {
        paths.change(id, path -> path.joinAfter(before, referral, consent, today()));
    }

    /**
     * Lets a referral join that is asked instead of another, as far as the family still lets that one be on the path.
     *
     * @return whether it is on the path: not if the family took the data of the other back meanwhile
     */
    public boolean joinInstead(PathId id, String referral, String other, Consent consent) {
        paths.change(id, path -> path.joinInstead(referral, other, consent, today()));
        return referralsOn(id).contains(referral);
    }

    /**
     * Notes a new consent for a referral that is on the path.
     *
     * @throws Invalid the family has taken something of it back since it said so
     */
    public void agree(PathId id, String referral, Consent consent) {
        paths.change(id, path -> path.agree(referral, consent, today()));
    }

    /** Brings a station up to date; null: it does not belong on a path any more. */
    public void follow(PathId id, String referral, long sequence, @Nullable Station station) {
        paths.change(id, path -> path.follow(referral, sequence, station, today()));
    }

    /**
     * Takes scopes back for one referral, as whoever speaks for the family is told. Statistics end for everything that somebody
     * sees who sees this referral.
     */
    public void withdraw(PathId id, String referral, Collection<ConsentScope> scopes) {
        Instant now = clock.instant();
        paths.change(id, path -> path.withdraw(referral, scopes, now, today()));
    }

    /**
     * Takes scopes back for those of some referrals that are meant for a holder. Statistics end for everything that is.
     *
     * @return the referrals concerned
     */
    public List<String> withdraw(
            PathId id, HolderId by, Collection<String> referrals, Collection<ConsentScope> scopes) {
        Instant now = clock.instant();
        List<String> ours = new ArrayList<>();
        paths.change(id, path -> {
            ours.clear();
            meantFor(path, by).filter(referrals::contains).forEach(ours::add);
            return path.withdraw(by, ours, scopes, now, today());
        });
        return List.copyOf(ours);
    }

    /** Ends the counting of paths whose consent has expired; answers how many it looked at. */
    public int review(int limit) {
        List<PathId> due = paths.dueForReview(today(), limit);
        due.forEach(id -> paths.change(id, path -> path.review(today())));
        return due.size();
    }

    /** The referrals on a path; none if there is no such path. */
    public List<String> referralsOn(PathId id) {
        return paths.find(id).stream()
                .flatMap(path -> path.parts().stream())
                .map(PathPart::referral)
                .toList();
    }

    /** The referrals on a path that are meant for a holder now. */
    public List<String> referralsFor(PathId id, HolderId holder) {
        return paths.find(id).stream().flatMap(path -> meantFor(path, holder)).toList();
    }

    private static Stream<String> meantFor(Path path, HolderId holder) {
        return path.holders().find(holder).stream().flatMap(found -> new Held(path, found).referrals().stream());
    }

    /** The code with which a path began, for the family only. */
    public PathCode codeOf(PathId id) {
        return codes.of(id);
    }

    private LocalDate today() {
        return LocalDays.of(clock.instant());
    }
}
