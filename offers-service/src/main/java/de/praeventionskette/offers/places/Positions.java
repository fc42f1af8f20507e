package de.praeventionskette.offers.places;

import de.praeventionskette.offers.places.PlaceMove.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each referral in a book is told: the answer, and the position of those who wait. */
final class Positions {
    private final Map<ReferralId, PlaceMove> answers = new LinkedHashMap<>();

    Positions(Places places) {
        List<ReferralId> queue = places.queue().stream().map(Entry::referral).toList();
        for (Entry entry : places.entries()) {
            int position = queue.indexOf(entry.referral()) + 1;
            answers.put(
                    entry.referral(),
                    new PlaceMove(entry.referral(), answer(entry), position, entry.sequence(), entry.since()));
        }
    }

    private static Answer answer(Entry entry) {
        return switch (entry.standing()) {
            case HOLDS -> Answer.HELD;
            case WAITS -> Answer.WAITING;
            case RELEASED -> Answer.RELEASED;
            case FORGOTTEN -> Answer.FORGOTTEN;
        };
    }

    List<PlaceMove> movesSince(Positions before) {
        return answers.values().stream()
                .filter(answer -> !answer.equals(before.answers.get(answer.referral())))
                .toList();
    }
}
