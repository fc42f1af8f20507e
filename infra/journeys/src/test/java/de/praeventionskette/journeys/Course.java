package de.praeventionskette.journeys;

import static de.praeventionskette.journeys.Course.Step.ACCEPT;
import static de.praeventionskette.journeys.Course.Step.CANCEL;
import static de.praeventionskette.journeys.Course.Step.COMPLETE;
import static de.praeventionskette.journeys.Course.Step.REJECT;
import static de.praeventionskette.journeys.Course.Step.START;
import static de.praeventionskette.journeys.Course.Step.WITHDRAW;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** How a referral may go on after its submission, and where that leaves it. */
enum Course {
    UNANSWERED(8, "REQUESTED", "ASKED", List.of()),
    ACCEPTED(10, "ACCEPTED", "WANTED", List.of(ACCEPT)),
    BEGUN(12, "IN_PROGRESS", "WANTED", List.of(ACCEPT, START)),
    COMPLETED(40, "COMPLETED", "ENDED", List.of(ACCEPT, START, COMPLETE)),
    REJECTED(6, "REJECTED", "ENDED", List.of(REJECT)),
    /** The family has named who is to be asked then. */
    REJECTED_IN_ORDER(4, "REJECTED", "ENDED", List.of(REJECT)),
    CANCELLED(10, "CANCELLED", "ENDED", List.of(ACCEPT, CANCEL)),
    WITHDRAWN(10, "CANCELLED", "ENDED", List.of(ACCEPT, WITHDRAW));

    /** One act of one side. */
    enum Step {
        ACCEPT("acceptance", "ACCEPTED", Families.RECEIVER, Map.of()),
        START("start", "IN_PROGRESS", Families.RECEIVER, Map.of()),
        COMPLETE("completion", "COMPLETED", Families.RECEIVER, Map.of("outcome", "HELP_GIVEN")),
        REJECT("rejection", "REJECTED", Families.RECEIVER, Map.of("reason", "OTHER", "text", Families.typed("Grund"))),
        CANCEL("cancellation", "CANCELLED", Families.SENDER, Map.of("reason", "FAMILY_DECLINED")),
        /** The family itself, by its path code. */
        WITHDRAW("withdrawal", "CANCELLED", null, Map.of());

        final String act;
        /** The state after it. */
        final String status;

        final String organization;
        final Map<String, ?> body;

        Step(String act, String status, String organization, Map<String, ?> body) {
            this.act = act;
            this.status = status;
            this.organization = organization;
            this.body = body;
        }
    }

    private final int weight;
    final String status;
    /** What it wants of the offer's places then. */
    final String placement;

    final List<Step> steps;

    Course(int weight, String status, String placement, List<Step> steps) {
        this.weight = weight;
        this.status = status;
        this.placement = placement;
        this.steps = steps;
    }

    static Course any(Random random) {
        return any(List.of(values()), random);
    }

    static Course any(List<Course> some, Random random) {
        List<Course> weighed = some.stream()
                .flatMap(course -> Stream.generate(() -> course).limit(course.weight))
                .toList();
        return weighed.get(random.nextInt(weighed.size()));
    }

    /** Whether it wants a place in the end. */
    boolean wantsPlace() {
        return placement.equals("WANTED");
    }

    /** Whether the next offer is asked when it comes to nothing. */
    boolean inOrder() {
        return this == REJECTED_IN_ORDER;
    }

    /** Whether its path is counted in the end. */
    boolean counted() {
        return this != WITHDRAWN;
    }
}
