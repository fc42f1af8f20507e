package de.praeventionskette.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * For the test of a service that no text is missing: {@code assertThat(MessageKeys.missing(templates)).isEmpty()}.
 * Reads the bundles {@code messages}, {@code problems} and those of the kit from the class path.
 */
public final class MessageKeys {
    private static final List<String> BUNDLES = List.of("messages", "problems", "kit/kit", "kit/problems");
    private static final Pattern USED = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)[(}]");

    private MessageKeys() {}

    /** Keys that a template uses or that one language has, but not both; each with the language it lacks. */
    public static Set<String> missing(Path templates) {
        Set<String> german = keys("");
        Set<String> english = keys("_en");
        var needed = new TreeSet<String>();
        needed.addAll(german);
        needed.addAll(english);
        needed.addAll(used(templates));
        var missing = new TreeSet<String>();
        needed.stream().filter(key -> !german.contains(key)).forEach(key -> missing.add(key + " (de)"));
        needed.stream().filter(key -> !english.contains(key)).forEach(key -> missing.add(key + " (en)"));
        return missing;
    }

    /** Keys that templates name literally; keys put together from data are not seen. */
    public static Set<String> used(Path templates) {
        try (Stream<Path> files = Files.walk(templates)) {
            var used = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(".html")).forEach(file -> {
                Matcher matcher = USED.matcher(read(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            });
            return used;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> keys(String language) {
        var keys = new TreeSet<String>();
        for (String bundle : BUNDLES) {
            String name = bundle + language + ".properties";
            try (InputStream input = MessageKeys.class.getClassLoader().getResourceAsStream(name)) {
                if (input != null) {
                    var properties = new Properties();
                    properties.load(new InputStreamReader(input, StandardCharsets.UTF_8));
                    keys.addAll(properties.stringPropertyNames());
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
