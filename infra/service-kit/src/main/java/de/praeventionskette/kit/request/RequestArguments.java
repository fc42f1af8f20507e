package de.praeventionskette.kit.request;

import de.praeventionskette.kit.problem.Malformed;
import de.praeventionskette.kit.problem.PreconditionRequired;
import de.praeventionskette.kit.problem.RequestProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the types of this package, required or as an {@code Optional}. */
final class RequestArguments implements HandlerMethodArgumentResolver {
    /** How one type is read from a request, and what is answered where it is needed and missing. */
    private record Kind(
            Class<?> type, Function<NativeWebRequest, Optional<?>> read, Supplier<RequestProblem> missing) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    IdempotencyKey.class,
                    request -> Optional.ofNullable(request.getHeader(IdempotencyKey.HEADER))
                            .map(IdempotencyKey::new),
                    () -> new Malformed(IdempotencyKey.HEADER, "missing")),
            new Kind(
                    IfMatch.class,
                    request -> Optional.ofNullable(request.getHeader(HttpHeaders.IF_MATCH))
                            .map(tag -> new IfMatch(ETags.version(tag))),
                    () -> new PreconditionRequired(HttpHeaders.IF_MATCH, "missing")),
            new Kind(
                    Cursor.class,
                    request -> Optional.ofNullable(request.getParameter(Cursor.PARAMETER))
                            .filter(text -> !text.isEmpty())
                            .map(Cursor::decode),
                    () -> new Malformed(Cursor.PARAMETER, "missing")),
            new Kind(
                    Limit.class,
                    request -> Optional.of(Optional.ofNullable(request.getParameter(Limit.PARAMETER))
                            .map(Limit::parse)
                            .orElse(Limit.DEFAULT)),
                    () -> new Malformed(Limit.PARAMETER, "missing")));

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return kind(parameter).isPresent();
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Kind kind = kind(parameter).orElseThrow();
        Optional<?> found = kind.read().apply(request);
        return parameter.getParameterType() == Optional.class ? found : found.orElseThrow(kind.missing());
    }

    private static Optional<Kind> kind(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return KINDS.stream().filter(kind -> kind.type() == type).findFirst();
    }
}
