package de.praeventionskette.referral.notice;

/** What somebody may be told of. The mail never says which it was. */
public enum NoticeKind {
    /** A new request for us, one that was passed to our team, or one that was taken back. */
    REQUEST,
    /** The other side has done something with what we sent. */
    ANSWER,
    /** We are asked what happened or to hand over together, or the family says that nobody has called. */
    QUESTION,
    /** Something of ours is due soon. */
    REMINDER,
    /** Something waits too long. */
    OVERDUE,
    /** A consent that we took ends soon. */
    CONSENT
}
