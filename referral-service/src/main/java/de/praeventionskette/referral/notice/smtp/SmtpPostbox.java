package de.praeventionskette.referral.notice.smtp;

import de.praeventionskette.referral.notice.Letter;
import de.praeventionskette.referral.notice.Postbox;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Letters as plain text, each with a link that switches off with one click (RFC 8058). What goes wrong is told without its
 * message, which may repeat an address.
 */
public final class SmtpPostbox implements Postbox {
    private final @Nullable JavaMailSender server;
    private final MessageSource texts;
    private final Imprint imprint;

    /** @param server null: there is none */
    public SmtpPostbox(@Nullable JavaMailSender server, MessageSource texts, Imprint imprint) {
        this.server = server;
        this.texts = texts;
        this.imprint = imprint;
    }

    /**
     * What stands on every letter.
     *
     * @param from address of the sender; blank: mail is not set up
     * @param pages address under which people open the pages, without a slash at the end; blank: mail is not set up
     */
    public record Imprint(String from, String pages) {
        String off(Letter letter) {
            return pages + "/referrals/notices/off?link=" + letter.off();
        }
    }

    @Override
    public boolean setUp() {
        return server != null && !imprint.from().isBlank() && !imprint.pages().isBlank();
    }

    @Override
    public void send(Letter letter) {
        if (server == null) {
            throw new Away("none");
        }
        try {
            server.send(written(letter, server.createMimeMessage()));
        } catch (MailSendException failure) {
            if (refused(failure)) {
                throw new Refused();
            }
            throw new Away(failure.getClass().getName());
        } catch (MailException | MessagingException failure) {
            throw new Away(failure.getClass().getName());
        }
    }

    private static boolean refused(MailSendException failure) {
        return Arrays.stream(failure.getMessageExceptions())
                .anyMatch(each -> each instanceof SendFailedException sending
                        && sending.getInvalidAddresses() != null
                        && sending.getInvalidAddresses().length > 0);
    }

    private MimeMessage written(Letter letter, MimeMessage message) throws MessagingException {
        Locale language = Locale.forLanguageTag(letter.language());
        String kind = letter.number() == null ? "notice.mail" : "notice.number";
        MimeMessageHelper helper = new MimeMessageHelper(message, false, "UTF-8");
        helper.setFrom(imprint.from());
        helper.setTo(letter.address());
        helper.setSubject(texts.getMessage(kind + ".subject", null, language));
        helper.setText(text(letter, kind, language));
        message.setHeader(
                "Message-ID",
                "<" + letter.id() + "@" + URI.create(imprint.pages()).getHost() + ">");
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + imprint.off(letter) + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }

    private String text(Letter letter, String kind, Locale language) {
        String number = letter.number();
        if (number != null) {
            String page = imprint.pages() + "/referrals/notices";
            return texts.getMessage(kind + ".text", new Object[] {number, page, imprint.off(letter)}, language);
        }
        String several = letter.several() ? texts.getMessage("notice.mail.several", null, language) : "";
        String pages = letter.pages().stream()
                .map(page -> imprint.pages() + (page == Letter.Page.LATE ? "/referrals/late" : "/referrals/"))
                .collect(Collectors.joining("\n"));
        return texts.getMessage(kind + ".text", new Object[] {pages, several, imprint.off(letter)}, language);
    }
}
