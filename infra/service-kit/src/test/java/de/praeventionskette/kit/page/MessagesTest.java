package de.praeventionskette.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.testing.MessageKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(MessageKeys.missing(Path.of("src/main/resources/templates"))).isEmpty();
        assertThat(MessageKeys.missing(Path.of("src/test/resources/templates"))).isEmpty();
    }

    @Test
    void aTextThatATemplateNamesAndNoBundleHasIsFound(@TempDir Path templates) throws Exception {
        Files.writeString(templates.resolve("page.html"), "<p th:text=\"#{nowhere.to-be.found(${x})}\">x</p>");

        assertThat(MessageKeys.missing(templates))
                .containsExactly("nowhere.to-be.found (de)", "nowhere.to-be.found (en)");
    }

    @Test
    void everyEntryOfTheMenuAndEveryRoleHasAText(@TempDir Path templates) throws Exception {
        var texts = new StringBuilder();
        new Menu("/x").of(Optional.empty()).forEach(item -> texts.append("#{" + item.key() + "}"));
        Arrays.stream(Role.values()).forEach(role -> texts.append("#{kit.role." + role + "}"));
        Files.writeString(templates.resolve("page.html"), texts);

        assertThat(MessageKeys.missing(templates)).isEmpty();
        assertThat(MessageKeys.used(templates)).contains("menu.offers", "kit.role.PROVIDER");
    }
}
