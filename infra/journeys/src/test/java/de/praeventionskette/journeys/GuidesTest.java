package de.praeventionskette.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One family's way as the guides tell it, with a picture of each step: a guide that shows what is no more is a mistake. */
@Order(3)
class GuidesTest {
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private final Album album = new Album();
    private final String family = "Beispiel" + UUID.randomUUID().toString().substring(0, 4);

    @Test
    void theGuidesShowThePagesAsTheyAre() {
        Page midwife = browsers.signedInAs("hebamme");
        String code = refers(midwife);
        Page centre = browsers.signedInAs("familienzentrum");
        answers(centre);
        setsUp(centre);
        midwife.navigate("/referrals/worklists/sent");
        assertThat(midwife.locator("li:has-text('" + family + "')")).containsText("Angenommen");
        album.takes(midwife, "sent-list", "li:has-text('" + family + "')");
        Page home = browsers.visitor();
        looks(home, code);
        home.navigate("/referrals/family/ask?offer=" + Families.PARENT_CAFE);
        album.takes(home, "ask", "body");

        for (var page : album.bind()) {
            Page reader = browsers.visitor();
            reader.navigate(page.toUri().toString());
            Browsers.mustBeUsable(reader);
            reader.context().close();
        }
    }

    /** What a midwife does; gives back the family's path code. */
    private String refers(Page page) {
        page.navigate("/offers/?municipality=03241005");
        album.takes(page, "find", ".offers-card");
        page.navigate("/referrals/new?offer=" + Families.PARENT_CAFE);
        Thumb thumb = new Thumb(page);
        thumb.namesTheChild("Mia", family);
        assertThat(page.locator("#fit .pk-badge")).hasText("passt");
        album.takes(page, "child", "#step-2");
        album.takes(page, "fit", "#fit");
        thumb.goesOn("Einwilligung");
        page.click("button[value='ASK']");
        assertThat(page.locator("#part-consent")).isFocused();
        album.takes(page, "phone-code", "#consent-asked");
        agrees(page.locator("#consent-asked .rf-code").innerText());
        assertThat(page.locator("#consent-asked")).containsText("Die Familie hat selbst eingewilligt.");
        thumb.goesOn("Anlass");
        thumb.chooses("concern");
        album.takes(page, "concern", "#step-4");
        thumb.sends();
        assertThat(page).hasTitle(Pattern.compile("Vermittelt"));
        album.takes(page, "sent", "body");
        return page.locator(".rf-code").innerText();
    }

    private void agrees(String code) {
        Page page = browsers.visitor();
        page.navigate("/referrals/family/consent");
        page.fill("#code", code);
        page.press("#code", "Enter");
        album.takes(page, "family-consent", "body");
        for (String scope : Families.ALL_SCOPES) {
            page.check("#scopes-" + scope);
        }
        page.check("#givenBy-SOLE_PARENT");
        album.takes(page, "family-scopes", "#scopes");
        page.click("form[action$='/answer'] .btn-primary");
        assertThat(page.locator("form[action$='/answer']")).hasCount(0);
        page.context().close();
    }

    private void answers(Page page) {
        page.navigate("/referrals/worklists/received");
        Locator line = page.locator("li:has-text('" + family + "')");
        album.takes(page, "received", "li:has-text('" + family + "')");
        line.locator("h2 a").click();
        album.takes(page, "answer", "#actions");
        page.click("#reject summary");
        album.takes(page, "reject", "#reject");
        page.locator("form[action$='/moves/accept'] button").click();
        assertThat(page.locator("main")).containsText("Angenommen");
    }

    private void setsUp(Page page) {
        page.navigate("/referrals/worklists/todo");
        album.takes(page, "todo", "body");
        page.navigate("/referrals/notices");
        album.takes(page, "notices", "body");
        page.navigate("/referrals/deadlines");
        album.takes(page, "deadlines", "body");
        page.navigate("/referrals/absences");
        album.takes(page, "absences", "body");
        page.navigate("/offers/places");
        album.takes(page, "places", "body");
    }

    private void looks(Page page, String code) {
        page.navigate("/referrals/family/way");
        page.fill("#pathCode", code);
        page.fill("#pin", "2468");
        page.click("form[action$='/family/way'] button");
        page.fill("#pin", "2468");
        page.click("main form .btn-primary");
        assertThat(page.locator("main")).containsText("Die Stelle hat zugesagt");
        album.takes(page, "family-way", "body");
        page.click("main details summary");
        album.takes(page, "family-consents", "main details");
    }
}
