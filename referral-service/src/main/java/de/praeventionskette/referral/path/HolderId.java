package de.praeventionskette.referral.path;

/** Id of a holder of a path code; it stays when the code is renewed, and no page, ticket or paper of a family shows it. */
public record HolderId(String value) {
    /** The one whose code began a path. */
    public static HolderId first(PathId path) {
        return new HolderId(path.value());
    }
}
