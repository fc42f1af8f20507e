package de.praeventionskette.kit.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All registered mappings, looked up from the exception's own class upwards. */
final class ProblemMappings {
    private final Map<Class<?>, ProblemMapping<?>> byType = new HashMap<>();

    ProblemMappings(List<ProblemMapping<?>> mappings) {
        mappings.forEach(mapping -> {
            if (byType.put(mapping.type(), mapping) != null) {
                throw new IllegalStateException(
                        "Two problem mappings for " + mapping.type().getName());
            }
        });
    }

    Optional<RequestProblem> find(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            var mapping = byType.get(type);
            if (mapping != null) {
                return Optional.of(mapping.map(failure));
            }
        }
        return Optional.empty();
    }
}
