package de.praeventionskette.referral.worklist.bulk.web;

import de.praeventionskette.kit.problem.Problem;
import de.praeventionskette.kit.problem.Problem.FieldError;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.worklist.ReadWorklist;
import de.praeventionskette.referral.worklist.ReadWorklist.Line;
import de.praeventionskette.referral.worklist.bulk.Result;
import de.praeventionskette.referral.worklist.web.ManyMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that says what became of each; only those are named that were passed by. */
@Component
class ResultView {
    private static final int NOT_FOUND = 404;

    private final ReadWorklist worklist;
    private final LineProblems problems;

    ResultView(ReadWorklist worklist, LineProblems problems) {
        this.worklist = worklist;
        this.problems = problems;
    }

    /**
     * One that was passed by.
     *
     * @param id null: there is nothing to look at
     * @param child name of the child; null: it may not be seen any more
     * @param code why; decides whether the page has simpler words for it
     * @param reason why, in words
     */
    record Left(
            @Nullable String id,
            @Nullable String child,
            @Nullable String offer,
            String code,
            String reason) {
        static Left of(String id, @Nullable Line line, Problem why) {
            FieldError field = why.errors() == null ? null : why.errors().getFirst();
            return new Left(
                    why.status() == NOT_FOUND ? null : id,
                    line == null ? null : line.child(),
                    line == null
                            ? null
                            : line.referral().state().submission().offer().title(),
                    field == null ? why.code() : field.code(),
                    field == null ? why.title() : field.reason());
        }

        @Override
        public String toString() {
            return "Left[" + id + "]";
        }
    }

    String show(ChoiceForm choice, ManyMove move, List<Result> results, Actor actor, Locale language, Model model) {
        List<Result.Refused> refused = results.stream()
                .filter(Result.Refused.class::isInstance)
                .map(Result.Refused.class::cast)
                .toList();
        model.addAttribute("move", move);
        model.addAttribute("back", choice.back());
        model.addAttribute("done", results.size() - refused.size());
        model.addAttribute("left", left(choice, refused, actor, language));
        return "worklist-moved";
    }

    private List<Left> left(ChoiceForm choice, List<Result.Refused> refused, Actor actor, Locale language) {
        Map<String, Line> lines = new HashMap<>();
        if (!refused.isEmpty()) {
            worklist.chosen(
                            Objects.requireNonNull(choice.side()),
                            refused.stream().map(Result.Refused::referral).toList(),
                            actor)
                    .forEach(line -> lines.put(line.referral().id(), line));
        }
        List<Left> left = new ArrayList<>();
        for (Result.Refused each : refused) {
            String id = each.referral().value();
            left.add(Left.of(id, lines.get(id), problems.of(each.why(), language)));
        }
        return left;
    }
}
