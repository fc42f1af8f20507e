package de.praeventionskette.referral.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for a family at first.
 *
 * @param first who is asked
 * @param next who is asked when that comes to nothing
 * @param silentDays local days after which silence counts as no
 * @param feedback whether the family allows that the sender hears what becomes of it
 * @param handOver how both hand over together; null: they do not
 */
record Wish(
        Who first,
        List<Who> next,
        int silentDays,
        boolean feedback,
        @Nullable Act handOver) {
    static final int LONGEST_SILENCE = 9;

    /** What one or several families wish: mostly one, and of one organization. */
    static List<Wish> any(Random random) {
        int families = random.nextInt(8) == 0 ? 2 + random.nextInt(2) : 1;
        List<Wish> wishes = new ArrayList<>();
        while (wishes.size() < families) {
            wishes.add(one(random));
        }
        return wishes;
    }

    private static Wish one(Random random) {
        boolean ordered = random.nextInt(4) == 0;
        boolean feedback = ordered || random.nextInt(10) > 0;
        Act handOver =
                feedback && random.nextInt(4) == 0 ? random.nextBoolean() ? Act.WISH_CALL : Act.WISH_MEETING : null;
        if (ordered) {
            List<Who> asked = new ArrayList<>(Who.WITH_OFFERS);
            Collections.shuffle(asked, random);
            int most = 1 + random.nextInt(2);
            int silence = 7 + random.nextInt(LONGEST_SILENCE - 6);
            return new Wish(asked.getFirst(), List.copyOf(asked.subList(1, 1 + most)), silence, true, handOver);
        }
        return new Wish(random.nextInt(3) == 0 ? Who.NORTH : Who.CENTRE, List.of(), 0, feedback, handOver);
    }
}
