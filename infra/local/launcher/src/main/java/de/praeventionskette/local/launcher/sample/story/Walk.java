package de.praeventionskette.local.launcher.sample.story;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.local.launcher.sample.catalogue.SampleOffer;
import de.praeventionskette.local.launcher.sample.story.Offers.Need;
import de.praeventionskette.local.launcher.sample.story.ReferralLine.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of one child, referral by referral. */
final class Walk {
    private static final int TRIES_AGAIN_OF_100 = 45;

    private final Place place;
    private final Offers offers;
    private final Family family;
    private final Chance chance;
    private final List<ReferralLine> lines = new ArrayList<>();
    private LocalDate on;
    private Party sender;

    Walk(Place place, Offers offers, Family family, LocalDate first, Chance chance) {
        this.place = place;
        this.offers = offers;
        this.family = family;
        this.on = first;
        this.chance = chance;
        this.sender = chance.oneOf(place.senders());
    }

    /** Tells a story of this child, as far as the year goes. */
    List<ReferralLine> along(Story story) {
        for (Leg leg : story.legs()) {
            if (!take(leg)) {
                break;
            }
        }
        return List.copyOf(lines);
    }

    /** Whether the way goes on. */
    private boolean take(Leg leg) {
        Taken taken = refer(leg, "");
        if (taken == null) {
            return !on.isAfter(Days.LAST_SUBMISSION);
        }
        return switch (leg.turn()) {
            case FULL, ELSEWHERE, GOES_WELL -> true;
            case LOST -> false;
            case USUAL -> taken.helped() || chance.happens(TRIES_AGAIN_OF_100) && again(leg, taken.offer());
        };
    }

    private boolean again(Leg leg, String refusedBy) {
        Taken second = refer(leg.that(Turn.GOES_WELL), refusedBy);
        return second != null && second.helped();
    }

    private record Taken(String offer, boolean helped) {}

    private @Nullable Taken refer(Leg leg, String not) {
        Need need = need(not);
        Optional<LocalDate> later =
                offers.choose(leg, need, chance).isPresent() ? Optional.empty() : offers.oldEnough(leg, need);
        on = Days.working(later.orElse(on));
        if (on.isAfter(Days.LAST_SUBMISSION)) {
            return null;
        }
        return offers.choose(leg, need(not), chance)
                .map(offer -> record(leg, offer))
                .orElse(null);
    }

    private Need need(String not) {
        return new Need(family.child().birthDate(), place.municipality(), on, sender, not);
    }

    private Taken record(Leg leg, SampleOffer offer) {
        Course course = Course.of(leg.turn(), on, place.tempo(leg.field()), chance);
        String before =
                lines.isEmpty() || !family.joinsPath() ? null : lines.getLast().importId();
        lines.add(new ReferralLine(
                family.child().key() + "-" + (lines.size() + 1),
                family.child(),
                offer.id(),
                sender,
                on,
                course.steps(),
                family.consent(on, chance),
                before,
                concern(leg.field())));
        on = Days.working(course.next());
        if (course.helped()) {
            sender = Offers.receiver(offer);
        }
        return new Taken(offer.id(), course.helped());
    }

    private static String concern(FieldOfAction field) {
        return switch (field) {
            case HEALTH -> "HEALTH";
            case PREGNANCY_COUNSELLING -> "PREGNANCY";
            case PARENT_EDUCATION -> "BONDING_AND_PARENTING";
            case COUNSELLING, YOUTH_WELFARE -> "STRAIN_IN_FAMILY";
            case EARLY_EDUCATION -> "EARLY_EDUCATION";
            case EARLY_INTERVENTION -> "DEVELOPMENT";
            case SOCIAL_AFFAIRS -> "BENEFITS";
            case CULTURE_AND_SPORT -> "LEISURE";
        };
    }
}
