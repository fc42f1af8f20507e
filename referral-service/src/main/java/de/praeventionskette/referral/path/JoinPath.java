package de.praeventionskette.referral.path;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentScope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

    /** Lets a referral join a path; a repeat changes nothing, even if the family has withdrawn meanwhile. */
    public void join(PathId id, String referral, Consent consent) {
        paths.change(id, path -> path.join(referral, consent, today()));
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

    /** Notes a new consent for a referral that is on the path. */
    public void agree(PathId id, String referral, Consent consent) {
        paths.change(id, path -> path.agree(referral, consent, today()));
    }

    /** Brings a station up to date; null: it does not belong on a path any more. */
    public void follow(PathId id, String referral, long sequence, @Nullable Station station) {
        paths.change(id, path -> path.follow(referral, sequence, station, today()));
    }

    /** Takes scopes back for some referrals of a path. Statistics end for the whole path. */
    public void withdraw(PathId id, Collection<String> referrals, Collection<ConsentScope> scopes) {
        Instant now = clock.instant();
        paths.change(id, path -> path.withdraw(referrals, scopes, now, today()));
    }

    /** Ends the counting of paths whose consent has expired; answers how many it looked at. */
    public int review(int limit) {
        List<PathId> due = paths.dueForReview(today(), limit);
        due.forEach(id -> paths.change(id, path -> path.review(today())));
        return due.size();
    }

    /** Guards the family's page by the hash of a PIN: the first one holds, until the family gets another code. */
    public Path guard(PathId id, String pin) {
        paths.change(id, path -> path.guard(pin));
        return paths.find(id).orElseThrow();
    }

    /** The referrals on a path; none if there is no such path. */
    public List<String> referralsOn(PathId id) {
        return paths.find(id).stream()
                .flatMap(path -> path.parts().stream())
                .map(PathPart::referral)
                .toList();
    }

    /**
     * Gives the family another code; the one before opens nothing from now on. Once per renewal, and never back to an older one.
     *
     * @param renewal what makes a repeat the same
     */
    public PathCode renew(PathId id, String renewal) {
        PathCode another = codes.another(id, renewal);
        paths.change(id, path -> path.renew(codes.hash(another)));
        return another;
    }

    /** The code with which a path began, for the family only. */
    public PathCode codeOf(PathId id) {
        return codes.of(id);
    }

    private LocalDate today() {
        return LocalDays.of(clock.instant());
    }
}
