package de.praeventionskette.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.consent.text.ConsentText;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads pages and sends forms as a browser without JavaScript does. */
abstract class PageReader extends ReferralSystem {
    static final String FORM = "application/x-www-form-urlencoded";

    private static final String ASKED = "name=\"asked\" value=\"([^\"]+)\"";
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?[a-zA-Z._-]+_(de|en)\\?\\?");

    /** A page that must be there; it is never kept by a browser and names no text that is missing. */
    String page(String path, @Nullable Membership as) {
        return shown(get(path, as, "Accept", "text/html"), 200);
    }

    static String shown(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(MISSING_TEXT.matcher(answer.body()).find()).as(answer.body()).isFalse();
        return answer.body();
    }

    HttpResponse<String> sendForm(
            String path, Map<String, List<String>> fields, @Nullable Membership as, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", FORM, "Accept", "text/html"));
        all.addAll(List.of(headers));
        return send("POST", path, encoded(fields), as, all.toArray(String[]::new));
    }

    /** A form as a browser sends it. */
    static String encoded(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A family's own page, opened with its code and its PIN, which it types once more when it chooses it. */
    HttpResponse<String> openWay(String code, String pin, String... more) {
        HttpResponse<String> answer = enterWay(code, pin, more);
        return answer.body().contains("name=\"choice\"") ? enterAgain(answer, pin, more) : answer;
    }

    /** What follows when a code and a PIN are typed once. */
    HttpResponse<String> enterWay(String code, String pin, String... more) {
        String asked = found(ASKED, page("/family/way", null));
        return sendForm(
                "/family/way" + String.join("", more), fields("pathCode", code, "pin", pin, "asked", asked), null);
    }

    /** Types a new PIN a second time. */
    HttpResponse<String> enterAgain(HttpResponse<String> answer, String pin, String... more) {
        String page = shown(answer, 200);
        Map<String, List<String>> form = fields(
                "pathCode",
                found("name=\"pathCode\" value=\"([^\"]+)\"", page),
                "asked",
                found(ASKED, page),
                "choice",
                found("name=\"choice\" value=\"([^\"]+)\"", page),
                "pin",
                pin);
        return sendForm("/family/way" + String.join("", more), form, null);
    }

    /** Where an answer leads, within the service. */
    static String leadsTo(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/referrals", "");
    }

    /** A value of the page; the pattern has one group. */
    static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    static Map<String, List<String>> fields(String... namesAndValues) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return fields;
    }

    /** The form of a referral to the parents' café, with the text of today, and what else is typed. */
    static Map<String, List<String>> typed(String key, String family, String... more) {
        LocalDate today = LocalDate.now(LocalDays.ZONE);
        Map<String, List<String>> form = fields(
                "key",
                key,
                "offer",
                PARENT_CAFE,
                "child.givenName",
                "Mia",
                "child.familyName",
                family,
                "child.birthDate",
                today.minusMonths(4).toString(),
                "municipality",
                "03241005",
                "consent.recipient",
                CENTRE.organization(),
                "consent.expiresOn",
                today.plusYears(1).toString(),
                "consent.textVersion",
                ConsentText.VERSION,
                "concern",
                "DEVELOPMENT");
        form.putAll(fields(more));
        return form;
    }

    /** The same with all that a family allows on paper. */
    static Map<String, List<String>> signed(String key, String family, String... more) {
        Map<String, List<String>> form = typed(key, family, more);
        form.putAll(
                fields("consent.givenBy", "ONE_PARENT", "consent.how", "PAPER", "consent.sheet", ConsentText.VERSION));
        form.put("consent.scopes", ALL_SCOPES);
        return form;
    }
}
