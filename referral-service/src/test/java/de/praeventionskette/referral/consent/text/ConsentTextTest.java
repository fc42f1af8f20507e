package de.praeventionskette.referral.consent.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.kit.request.RequestDigest;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.consent.GivenBy;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One text in nine languages: the same parts, the same blanks, one version. */
class ConsentTextTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern BLANK = Pattern.compile("\\{[0-9]}");
    private static final Pattern SAID = Pattern.compile("t\\.say\\('([a-zA-Z.-]+)'");

    /**
     * Digests of all texts of each version since digests are kept: who changes a text gives it a new version and adds its value. Of an
     * earlier one lies here what it said otherwise, so that it still can be read as it was.
     */
    private static final Map<String, String> DIGESTS = Map.of(
            "2026-2", "4f8921ff9ad8e54b417cc6b37454bc264d54727e74dd25dd97b3351beb82d353",
            "2026-3", "8084ac3697956696dd1c422943bba8bcfaa6aa5a4e3a06bdc97dc4e3c054e35f");

    private static Set<String> versions() {
        return DIGESTS.keySet();
    }

    private static Properties texts(ConsentLanguage language) throws IOException {
        return read("consent-text", language);
    }

    private static Properties read(String bundle, ConsentLanguage language) throws IOException {
        String suffix = language == ConsentLanguage.GERMAN ? "" : "_" + language.tag();
        Path file = RESOURCES.resolve(bundle + suffix + ".properties");
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource(ConsentLanguage.class)
    void everyLanguageSaysAllOfItWithTheSameBlanks(ConsentLanguage language) throws IOException {
        Properties german = texts(ConsentLanguage.GERMAN);
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames()).isEqualTo(german.stringPropertyNames());
        for (String key : german.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(blanks(text)).as(key).isEqualTo(blanks(german.getProperty(key)));
            assertThat(text).as(key + ": an apostrophe would be swallowed").doesNotContain("'");
            assertThat(ConsentText.in(language).say(key, "A", "B")).as(key).doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource(ConsentLanguage.class)
    void noLanguageIsLeftInGerman(ConsentLanguage language) throws IOException {
        if (language == ConsentLanguage.GERMAN) {
            return;
        }
        Properties german = texts(ConsentLanguage.GERMAN);
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !Set.of("code.label", "paper.name").contains(key))
                .allSatisfy(key -> assertThat(texts.getProperty(key)).as(key).isNotEqualTo(german.getProperty(key)));
        assertThat(ConsentText.in(language).day(LocalDate.of(2027, 3, 1))).isNotBlank();
    }

    @Test
    void arabicAndFarsiAreWrittenFromTheRight() {
        assertThat(ConsentText.all().stream()
                        .filter(text -> text.direction().equals("rtl"))
                        .map(ConsentText::tag))
                .containsExactly("ar", "fa");
    }

    @Test
    void whatPagesSayIsThere() throws IOException {
        Set<String> keys = texts(ConsentLanguage.GERMAN).stringPropertyNames();
        List<Path> templates;
        try (var files = Files.list(RESOURCES.resolve("templates"))) {
            templates = files.toList();
        }
        for (Path template : templates) {
            assertThat(SAID.matcher(Files.readString(template)).results().map(found -> found.group(1)))
                    .as(template.toString())
                    .filteredOn(key -> !key.endsWith("."))
                    .allSatisfy(key -> assertThat(keys).contains(key));
        }
        assertThat(keys)
                .containsAll(Arrays.stream(ConsentScope.values())
                        .map(scope -> "scope." + scope + ".explained")
                        .toList())
                .containsAll(Arrays.stream(GivenBy.values())
                        .filter(by -> by != GivenBy.ONE_PARENT)
                        .map(by -> "giver." + by)
                        .toList());
    }

    @Test
    void sinceTheThirdTextOfTheYearTheFamilyReadsThatBothSidesMayMeet() {
        assertThat(ConsentText.saysThatBothMeet(ConsentText.VERSION)).isTrue();
        assertThat(List.of("2026-1", "2026-2", "v1", "import", "2099-1", "")).noneMatch(ConsentText::saysThatBothMeet);
        assertThat(ConsentText.in(ConsentLanguage.GERMAN).say("scope.FEEDBACK.explained"))
                .contains("miteinander über Sie sprechen und sich treffen");
    }

    @Test
    void aVersionThatIsNotKeptIsNone() {
        assertThat(List.of("2026-1", "2099-1", "", "../2026-2")).noneMatch(ConsentText::isKnown);
        assertThat(ConsentText.in(ConsentLanguage.GERMAN).as("2026-1")).isEmpty();
        assertThat(DIGESTS.keySet()).allMatch(ConsentText::isKnown).contains(ConsentText.VERSION);
    }

    @Test
    void aFamilysProofReadsAsItDidThen() {
        ConsentText earlier =
                ConsentText.in(ConsentLanguage.GERMAN).as("2026-2").orElseThrow();

        assertThat(earlier.say("scope.FEEDBACK.explained")).isEqualTo("Ihre Fachkraft erfährt, wie es weiterging.");
        assertThat(earlier.say("scope.PATH")).isEqualTo("Gemeinsamer Weg");
        assertThat(earlier.isCurrent()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aChangeOfATextIsANewVersion(String version) throws IOException {
        StringBuilder all = new StringBuilder();
        for (ConsentLanguage language : ConsentLanguage.values()) {
            Properties texts = texts(language);
            if (!version.equals(ConsentText.VERSION)) {
                texts.putAll(read("consent-text-" + version, language));
            }
            texts.stringPropertyNames().stream()
                    .sorted(Comparator.naturalOrder())
                    .forEach(key -> all.append(language).append(key).append(texts.getProperty(key)));
        }

        assertThat(RequestDigest.of(all.toString().getBytes(StandardCharsets.UTF_8)))
                .as("texts of " + version)
                .isEqualTo(DIGESTS.get(version));
    }
}
