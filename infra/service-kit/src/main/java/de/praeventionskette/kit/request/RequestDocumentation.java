package de.praeventionskette.kit.request;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Describes the headers and parameters behind the types of this package in the API's description. */
final class RequestDocumentation implements OperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        for (MethodParameter argument : handler.getMethodParameters()) {
            Parameter described = describe(argument.nestedIfOptional().getNestedParameterType());
            if (described != null) {
                String name = argument.getParameter().getName();
                parameters.removeIf(it -> name.equals(it.getName()));
                boolean optional = argument.getParameterType() == Optional.class || "query".equals(described.getIn());
                parameters.add(described.required(!optional));
            }
        }
        if (!parameters.isEmpty()) {
            operation.setParameters(parameters);
        }
        return operation;
    }

    private static @Nullable Parameter describe(Class<?> type) {
        if (type == IdempotencyKey.class) {
            return header(IdempotencyKey.HEADER, "Chosen by the caller; a repeat with the same key has one effect.")
                    .schema(new StringSchema().minLength(8).maxLength(100));
        }
        if (type == IfMatch.class) {
            return header("If-Match", "The ETag of the version that the change is based on.")
                    .schema(new StringSchema().example(ETags.of(7)));
        }
        if (type == Cursor.class) {
            return query(Cursor.PARAMETER, "Where the list goes on: next of the page before.")
                    .schema(new StringSchema());
        }
        if (type == Limit.class) {
            Schema<Number> schema = new IntegerSchema();
            schema.setMinimum(BigDecimal.ONE);
            schema.setMaximum(BigDecimal.valueOf(100));
            schema.setDefault(Limit.DEFAULT.value());
            return query(Limit.PARAMETER, "How many items at most.").schema(schema);
        }
        return null;
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description);
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description);
    }
}
