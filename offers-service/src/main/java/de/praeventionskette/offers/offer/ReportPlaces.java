package de.praeventionskette.offers.offer;

import de.praeventionskette.kit.aggregate.Command;
import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A provider says how many places are free. */
public final class ReportPlaces {
    /** The most places that can be reported as free. */
    public static final int MOST = 9999;

    private final Offers offers;
    private final Clock clock;

    public ReportPlaces(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * What is said.
     *
     * @param free from 0 to {@value #MOST}; null: not known
     * @param at when that was so; null: now
     * @param expectedVersion the version that the actor has seen; null: any
     */
    public record Report(
            @Nullable Integer free,
            @Nullable Instant at,
            @Nullable Long expectedVersion) {}

    /** Who waits moves up to what is free, in the same write. */
    public Loaded<Offer> report(OfferId id, Report report, Actor actor) {
        Moment now = Moment.of(clock);
        Instant at = report.at() == null ? now.at() : report.at();
        if (at.isAfter(now.at())) {
            throw new Invalid("at", "past-or-present");
        }
        Loaded<Offer> offer = offers.find(id).orElseThrow(() -> new NotFound("offer.unknown"));
        Keeping.mustKeep(actor, offer);
        return offers.change(
                id, new Command(report.expectedVersion(), null), each -> each.report(report.free(), at, now));
    }
}
