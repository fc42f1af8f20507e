package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.referral.consent.ConsentGate;
import de.praeventionskette.referral.referral.Grounds;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.PlaceInLine;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.replica.Replica;
import de.praeventionskette.referral.worklist.ReadWorklist.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words the lines of a worklist, with the names of both sides. */
public final class WorklistLines {
    private final Replica replica;
    private final ConsentGate gate;

    public WorklistLines(Replica replica, ConsentGate gate) {
        this.replica = replica;
        this.gate = gate;
    }

    /** The lines of one page, as one side sees them. */
    public List<WorklistLine> of(List<Line> lines, Side side) {
        Map<String, String> names = replica.names(lines.stream()
                .map(line -> line.referral().state())
                .flatMap(referral -> Stream.concat(
                        referral.sender().stream(),
                        Stream.of(
                                referral.receiver(),
                                referral.submission().sides().receiver())))
                .map(Party::nameKey)
                .distinct()
                .toList());
        return lines.stream().map(line -> worded(line, side, names)).toList();
    }

    private WorklistLine worded(Line line, Side side, Map<String, String> names) {
        Referral referral = line.referral().state();
        boolean course = line.course();
        PlaceInLine place = referral.progress().place();
        return new WorklistLine(
                line.referral().id(),
                line.referral().version(),
                line.child(),
                referral.submission().offer().title(),
                referral.sender().map(sender -> sender.calledBy(names)).orElse(null),
                referral.submission().need().wish(),
                (course ? referral.receiver() : referral.submission().sides().receiver()).calledBy(names),
                referral.submission().at(),
                referral.state().ended(),
                course ? referral.state().status() : null,
                course ? referral.state().since() : null,
                course ? referral.state().why().map(Grounds::reason).orElse(null) : null,
                course ? referral.progress().contact() : null,
                course && place != null ? place.position() : null,
                course ? referral.dueAt().orElse(null) : null,
                course ? referral.progress().question() : null,
                line.handOver(),
                speaksForFamily(referral, side) ? consentUntil(referral) : null);
    }

    private static boolean speaksForFamily(Referral referral, Side side) {
        return side == Side.SENT || referral.isFamilysOwn();
    }

    private @Nullable LocalDate consentUntil(Referral referral) {
        return referral.state().ended() || !referral.consent().isToBeRenewed(gate.today())
                ? null
                : referral.consent().terms().expiresOn();
    }
}
