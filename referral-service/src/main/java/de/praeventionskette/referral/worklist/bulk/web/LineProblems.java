package de.praeventionskette.referral.worklist.bulk.web;

import de.praeventionskette.kit.problem.Problem;
import de.praeventionskette.kit.problem.ProblemMapping;
import de.praeventionskette.kit.problem.ProblemTexts;
import de.praeventionskette.kit.problem.RequestProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Words why one of many was refused, with the code that it would have had alone. */
@Component
class LineProblems {
    private final List<ProblemMapping<?>> mappings;
    private final ProblemTexts texts;

    LineProblems(ObjectProvider<ProblemMapping<?>> mappings, ProblemTexts texts) {
        this.mappings = mappings.orderedStream().toList();
        this.texts = texts;
    }

    Problem of(RuntimeException why, Locale language) {
        return texts.word(problem(why), language);
    }

    private RequestProblem problem(RuntimeException why) {
        if (why instanceof RequestProblem problem) {
            return problem;
        }
        return mappings.stream()
                .filter(mapping -> mapping.type().isInstance(why))
                .map(mapping -> mapped(mapping, why))
                .findFirst()
                .orElseThrow(() -> why);
    }

    private static <E extends Throwable> RequestProblem mapped(ProblemMapping<E> mapping, RuntimeException why) {
        return mapping.toProblem().apply(mapping.type().cast(why));
    }
}
