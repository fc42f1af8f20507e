package de.praeventionskette.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z.-]+)[(}]|msg\\('([a-z.-]+)'\\)");

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                TextsTest.class.getResourceAsStream("/" + name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems"})
    void everyTextExistsInBothLanguages(String bundle) throws IOException {
        Properties english = texts(bundle + "_en");

        assertThat(texts(bundle).keySet()).isEqualTo(english.keySet());
        assertThat(english.values()).doesNotContain("");
    }

    @Test
    void everyTextThatAPageNamesExists() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path page : pages.toList()) {
                Matcher keys = KEY.matcher(Files.readString(page));
                while (keys.find()) {
                    named.add(keys.group(1) == null ? keys.group(2) : keys.group(1));
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(texts("messages").stringPropertyNames()).containsAll(named);
    }
}
