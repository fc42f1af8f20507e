package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;

/** Somebody who fills the form of a referral with one thumb; counts each field and each tap. */
final class Thumb {
    private final Page page;
    private int inputs;

    Thumb(Page page) {
        this.page = page;
    }

    int inputs() {
        return inputs;
    }

    void types(String field, String text) {
        inputs++;
        page.fill("[name='" + field + "']", text);
    }

    void ticks(String scope) {
        inputs++;
        page.check("input[value='" + scope + "']");
    }

    /** The first answer of a list. */
    void chooses(String field) {
        inputs++;
        Locator list = page.locator("select[name='" + field + "']");
        String first = (String) list.evaluate("list => [...list.options].map(each => each.value).find(each => each)");
        list.selectOption(first);
    }

    /** Goes on, and stands at the heading of the next step. */
    void goesOn(String heading) {
        inputs++;
        page.click("button[data-step='1']");
        PlaywrightAssertions.assertThat(page.locator("h2:has-text('" + heading + "')"))
                .isFocused();
    }

    void sends() {
        inputs++;
        page.click("#send");
    }

    /** The second step: who it is about. */
    void namesTheChild(String givenName, String familyName) {
        types("child.givenName", givenName);
        types("child.familyName", familyName);
        types("child.birthDate", LocalDate.now().minusMonths(5).toString());
        types("child.phone", "05131 555 01");
        assertThat(page.inputValue("[name='municipality']"))
                .as("the only town that comes into question")
                .isNotEmpty();
    }

    /** From the second step to the button that sends. */
    void fillsIn(String givenName, String familyName) {
        namesTheChild(givenName, familyName);
        goesOn("Einwilligung");
        ticks("TRANSMISSION");
        ticks("FEEDBACK");
        chooses("consent.givenBy");
        chooses("consent.how");
        goesOn("Anlass");
        chooses("concern");
    }
}
