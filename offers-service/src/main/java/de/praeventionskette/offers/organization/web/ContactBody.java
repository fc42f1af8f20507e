package de.praeventionskette.offers.organization.web;

import de.praeventionskette.offers.input.Input;
import de.praeventionskette.offers.organization.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Public contact in requests and answers.
 *
 * @param phone telephone number
 * @param email mail address
 * @param website https address
 */
public record ContactBody(
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website) {

    /** A contact that says nothing, if there is none. */
    public static Contact read(@Nullable ContactBody body, String field, Input input) {
        if (body == null) {
            return new Contact(null, null, null);
        }
        return new Contact(
                input.phone(field + ".phone", body.phone),
                input.email(field + ".email", body.email),
                input.website(field + ".website", body.website));
    }

    /** The contact as it is answered. */
    public static ContactBody of(Contact contact) {
        return new ContactBody(contact.phone(), contact.email(), contact.website());
    }
}
