package de.praeventionskette.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.kit.testing.MessageKeys;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void noTextIsMissingInEitherLanguage() {
        assertThat(MessageKeys.missing(Path.of("src/main/resources/templates"))).isEmpty();
    }

    @Test
    void everyCodedWordHasAText() {
        assertThat(ResourceBundle.getBundle("messages").keySet())
                .containsAll(Arrays.stream(FieldOfAction.values())
                        .flatMap(each -> java.util.stream.Stream.of("field.", "field.from.", "field.to.", "field.at.")
                                .map(prefix -> prefix + each))
                        .toList())
                .containsAll(Arrays.stream(ReferralStatus.values())
                        .map(each -> "state." + each)
                        .toList())
                .containsAll(Arrays.stream(Reason.values())
                        .map(each -> "reason." + each)
                        .toList());
    }
}
