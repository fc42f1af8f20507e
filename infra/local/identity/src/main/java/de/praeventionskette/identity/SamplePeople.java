package de.praeventionskette.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The invented people and machines of {@code sample-people.yml}.
 *
 * @param password the password of every person
 */
@Validated
@ConfigurationProperties("sample")
record SamplePeople(
        @NotBlank String password,
        @NotEmpty List<@Valid Person> people,
        @DefaultValue List<@Valid Machine> machines) {

    /**
     * @param login what one types at sign-in
     * @param sub opaque id, the same for ever
     * @param email an address of a domain that is reserved for examples (RFC 2606)
     * @param does what this login is good for, shown on the sign-in page
     */
    record Person(
            @NotBlank String login,
            @NotBlank String sub,
            @NotBlank String name,
            @NotBlank @Email String email,
            @NotNull @Valid Text does,
            @NotEmpty List<@Valid Membership> memberships) {}

    /**
     * @param secret blank when the environment gives none: then this client does not exist
     */
    record Machine(
            @NotBlank String clientId,
            @DefaultValue("") String secret,
            @NotEmpty List<@Valid Membership> memberships) {

        boolean hasSecret() {
            return !secret.isBlank();
        }
    }

    /** One sentence in both languages. */
    record Text(@NotBlank String de, @NotBlank String en) {

        String in(String language) {
            return language.equals("en") ? en : de;
        }
    }

    Optional<Person> person(String login) {
        return people.stream().filter(person -> person.login().equals(login)).findFirst();
    }

    Optional<Machine> machine(String clientId) {
        return machines.stream()
                .filter(machine -> machine.clientId().equals(clientId))
                .findFirst();
    }
}
