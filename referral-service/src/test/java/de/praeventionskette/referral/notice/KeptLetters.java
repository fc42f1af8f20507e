package de.praeventionskette.referral.notice;

import java.util.ArrayList;
import java.util.List;

/** A mail server in memory, which can be away. */
public final class KeptLetters implements Postbox {
    private final List<Letter> letters = new ArrayList<>();
    private boolean away;
    private boolean refusing;

    /** What was taken. */
    public synchronized List<Letter> all() {
        return List.copyOf(letters);
    }

    /** Goes away, or comes back. */
    public synchronized void away(boolean is) {
        away = is;
    }

    /** Takes nothing for anybody, or does again. */
    public synchronized void refusing(boolean is) {
        refusing = is;
    }

    @Override
    public synchronized void send(Letter letter) {
        if (away) {
            throw new Away("away");
        }
        if (refusing) {
            throw new Refused();
        }
        letters.add(letter);
    }

    @Override
    public boolean setUp() {
        return true;
    }
}
