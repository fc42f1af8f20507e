package de.praeventionskette.identity;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes every mail that the local system sends and keeps it for its page; nothing ever leaves this machine. */
final class MailCatcher implements AutoCloseable {

    private static final int MOST = 500;
    private static final String LOOPBACK = "127.0.0.1";

    private final @Nullable GreenMail server;

    /** @param port where it listens; null: it catches nothing */
    MailCatcher(@Nullable Integer port) {
        server = port == null ? null : new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        if (server != null) {
            server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
            server.start();
        }
    }

    /**
     * A mail.
     *
     * @param number counts from 1, in the order of arrival
     */
    record Mail(int number, String to, String subject, List<String> lines) {}

    /** Whether mail is caught at all. */
    boolean catches() {
        return server != null;
    }

    /** Where it listens. */
    int port() {
        return Objects.requireNonNull(server).getSmtp().getPort();
    }

    /** What was caught, the newest first; forgotten all at once when it is too much. */
    synchronized List<Mail> all() {
        if (server == null) {
            return List.of();
        }
        MimeMessage[] messages = server.getReceivedMessages();
        List<Mail> mails = new ArrayList<>();
        for (int i = 0; i < messages.length; i++) {
            mails.add(read(i + 1, messages[i]));
        }
        if (messages.length > MOST) {
            forget(server);
        }
        Collections.reverse(mails);
        return mails;
    }

    Optional<Mail> find(int number) {
        return all().stream().filter(mail -> mail.number() == number).findFirst();
    }

    private static void forget(GreenMail server) {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(int number, MimeMessage message) {
        try {
            return new Mail(
                    number,
                    Arrays.toString(message.getRecipients(RecipientType.TO)).replaceAll("[\\[\\]]", ""),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    String.valueOf(message.getContent()).lines().toList());
        } catch (MessagingException | IOException e) {
            return new Mail(number, "?", e.getClass().getSimpleName(), List.of());
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
