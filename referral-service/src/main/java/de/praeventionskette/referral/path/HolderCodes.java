package de.praeventionskette.referral.path;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import java.util.Objects;

/** Issues, renews, guards and closes the codes of a path, and says what each of them opens. */
public final class HolderCodes {
    private final Paths paths;
    private final PathCodes codes;

    public HolderCodes(Paths paths, PathCodes codes) {
        this.paths = paths;
        this.codes = codes;
    }

    /** A code that was issued, for the family only. */
    public record Issued(HolderId holder, PathCode code) {
        @Override
        public String toString() {
            return "Issued[…]";
        }
    }

    /**
     * A further code, which opens one referral from the start; the same for the same id.
     *
     * @throws Conflict there are too many, or this one was renewed or closed since
     */
    public Issued issue(PathId path, HolderId id, GuardianRole role, String referral) {
        PathCode code = codes.of(id);
        Holder further = Holder.further(id, role, referral, codes.hash(code));
        paths.change(path, found -> found.issue(further));
        return new Issued(id, code);
    }

    /**
     * Whether a further code could be issued now.
     *
     * @throws Conflict it could not
     */
    public void mayIssue(Path path, HolderId id, GuardianRole role, String referral) {
        path.holders().issue(Holder.further(id, role, referral, codes.hash(codes.of(id))));
    }

    /**
     * Gives a holder another code; the one before opens nothing from now on, and those of others stay. Once per renewal, and
     * never back to an older one.
     *
     * @param renewal what makes a repeat the same
     * @throws Conflict it was closed, or renewed once more since
     */
    public PathCode renew(PathId path, HolderId holder, String renewal) {
        PathCode another = codes.another(holder, renewal);
        paths.change(path, found -> found.renew(holder, codes.hash(another)));
        return another;
    }

    /** Closes a holder's code for good: nothing opens with it from now on, open pages included. */
    public void close(PathId path, HolderId holder) {
        paths.change(path, found -> found.close(holder));
    }

    /** Shows a holder a referral of the path. */
    public void show(PathId path, HolderId holder, String referral) {
        paths.change(path, found -> found.show(holder, referral));
    }

    /**
     * Keeps a referral from a holder.
     *
     * @throws Conflict nobody else could see it
     */
    public void hide(PathId path, HolderId holder, String referral) {
        paths.change(path, found -> found.hide(holder, referral));
    }

    /**
     * Guards a holder's page by the hash of a PIN: the first one holds, until there is another code.
     *
     * @throws Invalid there is another code since the page was found, which is not for whoever has the old one
     */
    public Held guard(Held page, String pin) {
        HolderId holder = page.holder().id();
        paths.change(page.id(), path -> {
            if (!Objects.equals(
                    path.holders().must(holder).code(), page.holder().code())) {
                throw new Invalid("pathCode", "path-code.unknown");
            }
            return path.guard(holder, pin);
        });
        Path now = paths.find(page.id()).orElseThrow();
        return new Held(now, now.holders().must(holder));
    }

    /** The id of what a key issues for an organization in the course of a referral. */
    public static HolderId issuedBy(RequestKey key, String organization, String referral) {
        return new HolderId(key.creates(organization + "/guardian/" + referral));
    }
}
