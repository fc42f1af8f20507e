package de.praeventionskette.referral.wiring;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notices by e-mail; the mail server itself is {@code spring.mail}. Without one, or without an address to lead to, nothing is
 * sent and the page says so.
 *
 * @param from address of the sender
 * @param pages address under which people open the pages, without a slash at the end
 * @param emailClaim claim of the token with a person's address
 */
@ConfigurationProperties("referral.notices")
record NoticeProperties(
        @DefaultValue("") String from,
        @DefaultValue("") String pages,
        @DefaultValue("email") String emailClaim) {}
