package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.kit.page.MenuCount;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.worklist.CountToDo;
import de.praeventionskette.referral.worklist.CountToDo.Counts;
import java.util.Locale;

/** Says numbers of a list as the menu shows and speaks them. */
public final class CountWords {
    private final Words words;

    public CountWords(Words words) {
        this.words = words;
    }

    MenuCount of(Counts counts, Locale language) {
        if (counts.toDo() == 0) {
            return MenuCount.NOTHING;
        }
        String toDo = upTo(counts.toDo());
        String spoken = counts.overdue() == 0
                ? words.text("worklist.count", language, toDo)
                : words.text("worklist.count.overdue", language, toDo, upTo(counts.overdue()));
        return new MenuCount(toDo, spoken);
    }

    private static String upTo(int number) {
        return number > CountToDo.MOST ? CountToDo.MOST + "+" : Integer.toString(number);
    }
}
