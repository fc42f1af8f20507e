package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

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

class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern REFUSED = Pattern.compile("refuse\\([^;]*?,\\s*\"([a-z-]+\\.[a-z-]+)\"");

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve(bundle + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void germanAndEnglishHaveTheSameProblems() throws IOException {
        assertThat(keys("problems_en")).isEqualTo(keys("problems"));
    }

    @Test
    void everyReasonForWhichAFieldIsRefusedHasAText() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                REFUSED.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> used.add("violation." + found.group(1)));
            }
        }

        assertThat(used).hasSizeGreaterThan(12);
        assertThat(keys("problems")).containsAll(used);
    }
}
