package de.praeventionskette.kit.security;

import de.praeventionskette.contracts.Role;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Says in the API's description who may call an operation, and that the actor is no parameter. */
final class AccessDocumentation implements OperationCustomizer {
    /** Name of the security scheme. */
    static final String SCHEME = "bearer";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (operation.getParameters() != null) {
            Set<String> actors = namesOfActors(handler);
            operation.setParameters(operation.getParameters().stream()
                    .filter(parameter -> !actors.contains(parameter.getName()))
                    .toList());
        }
        switch (Access.of(handler)) {
            case Access.Open() -> say(operation, "Needs no sign-in.");
            case Access.Only(Set<Role> allowed) -> {
                List<String> roles = allowed.stream().map(Enum::name).sorted().toList();
                operation.addExtension("x-roles", roles);
                operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
                say(operation, "For " + String.join(", ", roles) + ".");
            }
            case Access.Undeclared() -> say(operation, "For nobody.");
        }
        return operation;
    }

    private static void say(Operation operation, String who) {
        String what = operation.getDescription();
        operation.setDescription(what == null || what.isBlank() ? who : what + " " + who);
    }

    private static Set<String> namesOfActors(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(ActorArgument::isActor)
                .map(parameter -> parameter.getParameter().getName())
                .collect(Collectors.toUnmodifiableSet());
    }
}
