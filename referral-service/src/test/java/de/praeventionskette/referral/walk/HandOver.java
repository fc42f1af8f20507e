package de.praeventionskette.referral.walk;

/** How far a warm hand-over should have come. */
record HandOver(boolean call, Stage stage) {
    /** Where it stands. */
    enum Stage {
        WISHED,
        AGREED,
        DONE,
        DROPPED
    }

    static HandOver wished(boolean call) {
        return new HandOver(call, Stage.WISHED);
    }

    boolean isToCome() {
        return stage == Stage.WISHED || stage == Stage.AGREED;
    }

    /** The sender wishes it again: what is agreed stays, unless it is wished in another way. */
    HandOver wishedAgain(boolean asCall) {
        return stage == Stage.AGREED && call == asCall ? this : wished(asCall);
    }

    /** The telephone call is over when both have spoken; anything else still needs its day. */
    HandOver spoken() {
        return new HandOver(call, call ? Stage.DONE : Stage.AGREED);
    }

    HandOver at(Stage next) {
        return new HandOver(call, next);
    }

    /** The answer belongs to whoever gave it: another team is asked anew. */
    HandOver withAnotherTeam() {
        return stage == Stage.AGREED ? at(Stage.WISHED) : this;
    }
}
