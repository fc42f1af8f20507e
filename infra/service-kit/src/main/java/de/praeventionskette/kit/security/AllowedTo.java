package de.praeventionskette.kit.security;

import de.praeventionskette.contracts.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a controller method, or all methods of a controller: the acting membership needs one of the roles. On
 * a method it replaces what the class says. Without roles: everyone who is signed in.
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {
    /** One of them is enough. */
    Role[] value() default {};
}
