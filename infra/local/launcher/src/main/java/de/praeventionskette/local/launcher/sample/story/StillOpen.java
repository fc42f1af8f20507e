package de.praeventionskette.local.launcher.sample.story;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.local.launcher.sample.story.ReferralLine.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Leaves some of the newest referrals open, in different states, so that worklists have content. */
final class StillOpen {
    private static final LocalDate SINCE = LocalDate.of(2026, 4, 20);
    private static final List<ReferralStatus> STATES = List.of(
            ReferralStatus.REQUESTED,
            ReferralStatus.IN_PROGRESS,
            ReferralStatus.ACCEPTED,
            ReferralStatus.REQUESTED,
            ReferralStatus.IN_PROGRESS,
            ReferralStatus.ON_HOLD);
    private static final int EACH_AT_MOST = 8;

    private final Set<String> first;

    /**
     * @param first offers whose referrals are left open before others, since a sample login works on them
     */
    StillOpen(Set<String> first) {
        this.first = first;
    }

    List<ReferralLine> leave(int number, List<ReferralLine> lines) {
        Set<String> chosen = choose(number, lines);
        List<ReferralLine> all = new ArrayList<>();
        int turn = 0;
        for (ReferralLine line : lines) {
            all.add(chosen.contains(line.importId()) ? stopped(line, STATES.get(turn++ % STATES.size())) : line);
        }
        return List.copyOf(all);
    }

    private Set<String> choose(int number, List<ReferralLine> lines) {
        Map<String, Integer> perOffer = new HashMap<>();
        Set<String> chosen = new HashSet<>();
        lastOfEach(lines).stream()
                .filter(line -> line.state() == ReferralStatus.COMPLETED
                        && !line.submittedOn().isBefore(SINCE))
                .sorted(Comparator.comparing((ReferralLine line) -> !first.contains(line.offer()))
                        .thenComparing(ReferralLine::submittedOn, Comparator.reverseOrder())
                        .thenComparing(ReferralLine::importId))
                .filter(line -> perOffer.merge(line.offer(), 1, Integer::sum) <= EACH_AT_MOST)
                .limit(number)
                .forEach(line -> chosen.add(line.importId()));
        return chosen;
    }

    /** Only a child's last referral can be open without making what follows impossible. */
    private static List<ReferralLine> lastOfEach(List<ReferralLine> lines) {
        Map<String, ReferralLine> last = new HashMap<>();
        lines.forEach(line -> last.put(line.child().key(), line));
        return List.copyOf(last.values());
    }

    private static ReferralLine stopped(ReferralLine line, ReferralStatus state) {
        Step accepted = line.steps().get(0);
        Step begun = line.steps().get(1);
        return line.with(
                switch (state) {
                    case ACCEPTED -> List.of(accepted);
                    case IN_PROGRESS -> List.of(accepted, begun);
                    case ON_HOLD -> List.of(accepted, new Step(ReferralStatus.ON_HOLD, begun.on(), Reason.NO_CAPACITY));
                    default -> List.of();
                });
    }
}
