package de.praeventionskette.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.LegalDomain;
import de.praeventionskette.network.network.BodyKind;
import de.praeventionskette.network.network.BodyLevel;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)[(}]");

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems"})
    void germanAndEnglishHaveTheSameKeys(String bundle) throws IOException {
        assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle));
    }

    @Test
    void everyTextThatAPageNamesExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> pages = Files.list(RESOURCES.resolve("templates"))) {
            for (Path page : pages.toList()) {
                USED.matcher(Files.readString(page)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        used.removeIf(key -> key.startsWith("kit."));

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(keys("messages")).containsAll(used);
    }

    @Test
    void everyCodedWordHasAText() throws IOException {
        assertThat(keys("messages"))
                .containsAll(Stream.of(LegalDomain.values())
                        .flatMap(each -> Stream.of("legal-domain." + each, "legal-domain." + each + ".short"))
                        .toList())
                .containsAll(Stream.of(BodyKind.values())
                        .map(each -> "body-kind." + each)
                        .toList())
                .containsAll(Stream.of(BodyLevel.values())
                        .map(each -> "body-level." + each)
                        .toList());
    }
}
