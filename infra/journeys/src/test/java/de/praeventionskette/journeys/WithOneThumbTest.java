package de.praeventionskette.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A midwife fills the form on the way: with one thumb, with a dying battery, in a cellar without a connection. */
@Order(2)
class WithOneThumbTest {
    private static final String FORM = "/referrals/new?offer=" + Families.PARENT_CAFE;
    private static final String DRAFTS = "/referrals/worklists/drafts";
    private static final String SENT = "/referrals/worklists/sent";

    /** All that lies on the device, bytes as they are. */
    private static final String ON_DEVICE = """
            () => new Promise(done => {
              const asked = indexedDB.open('referral-drafts', 1);
              asked.onsuccess = () => {
                const rows = asked.result.transaction('entries').objectStore('entries').getAll();
                rows.onsuccess = () => done(rows.result.map(row => row.id + new TextDecoder().decode(row.sealed)));
              };
            })""";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private final String family = "Daumen" + UUID.randomUUID().toString().substring(0, 8);
    private Page page;
    private Thumb thumb;

    @BeforeEach
    void opensTheForm() {
        page = browsers.signedInAs("hebamme");
        page.navigate(FORM);
        thumb = new Thumb(page);
    }

    private void says(String text) {
        assertThat(page.locator("#draft-state")).containsText(text);
    }

    private void loses() {
        page.context().setOffline(true);
    }

    private void findsAgain() {
        page.context().setOffline(false);
    }

    private String onDevice() {
        return String.valueOf(page.evaluate(ON_DEVICE));
    }

    private int sentBefore() {
        page.navigate(SENT);
        return page.locator("li:has-text('" + family + "')").count();
    }

    @Test
    void aKnownOfferNeedsNoMoreThanTwelveInputs() {
        assertThat(page.locator("#step-2")).hasText("Schritt 2 von 4");
        Browsers.mustBeUsable(page);
        thumb.namesTheChild("Mia", family);
        thumb.goesOn("Einwilligung");
        Browsers.mustBeUsable(page);
        thumb.ticks("TRANSMISSION");
        thumb.ticks("FEEDBACK");
        thumb.chooses("consent.givenBy");
        thumb.chooses("consent.how");
        thumb.goesOn("Anlass");
        Browsers.mustBeUsable(page);
        thumb.chooses("concern");
        thumb.sends();

        assertThat(page).hasTitle(Pattern.compile("Vermittelt"));
        assertThat(thumb.inputs()).isLessThanOrEqualTo(12);
        Browsers.mustBeUsable(page);
    }

    @Test
    void theFamilyAnswersOnItsOwnTelephoneWhileTheFormGoesOnSavingItself() {
        thumb.namesTheChild("Mia", family);
        assertThat(page.locator("#fit .pk-badge")).hasText("passt");
        Locator next = page.locator("#order-0");
        next.selectOption(String.valueOf(next.evaluate("list => list.options[1].value")));
        assertThat(page.locator("#recipients")).containsText("nur, wenn es dort nicht klappt");
        thumb.goesOn("Einwilligung");
        page.click("button[value='ASK']");
        assertThat(page.locator("#part-consent")).isFocused();
        assertThat(page.locator("#consent-asked")).containsText("noch nicht eingegeben");
        Browsers.mustBeUsable(page);

        agrees(page.locator("#consent-asked .rf-code").innerText());

        assertThat(page.locator("#consent-asked")).containsText("Die Familie hat selbst eingewilligt.");
        says("Gespeichert um");
        thumb.goesOn("Anlass");
        thumb.chooses("concern");
        thumb.sends();
        assertThat(page).hasTitle(Pattern.compile("Vermittelt"));
        page.click("main a:has-text('Vermittlung ansehen')");
        assertThat(page.locator("main")).containsText("auf dem eigenen Handy");
        Browsers.mustBeUsable(page);
    }

    private static void agrees(String code) {
        Page family = browsers.visitor();
        family.navigate("/referrals/family/consent?in=ar");
        family.fill("#code", code);
        family.press("#code", "Enter");
        assertThat(family.locator("main[dir=rtl] #consent-text")).isVisible();
        Browsers.mustBeUsable(family);
        family.check("#scopes-TRANSMISSION");
        family.check("#scopes-FEEDBACK");
        family.check("#givenBy-SOLE_PARENT");
        family.click("form[action$='/answer'] .btn-primary");
        assertThat(family.locator("main[dir=rtl] h1")).isVisible();
        assertThat(family.locator("form[action$='/answer']")).hasCount(0);
        Browsers.mustBeUsable(family);
        family.context().close();
    }

    @Test
    void oneStepIsShownAtATimeAndBothWaysAreOpen() {
        assertThat(page.locator("section:has(#part-child)")).isVisible();
        assertThat(page.locator("section:has(#part-offer)")).isHidden();
        page.click("button[data-step='-1']");
        assertThat(page.locator("section:has(#part-offer)")).isVisible();
        assertThat(page.locator("section:has(#part-child)")).isHidden();
        Browsers.mustBeUsable(page);
        page.setViewportSize(1200, 900);
        assertThat(page.locator("section:has(#part-concern)")).isVisible();
        assertThat(page.locator("#send")).isVisible();
    }

    @Test
    void theStepWithTheFirstMistakeOpensAndEachMistakeLeadsToItsStep() {
        thumb.types("child.givenName", "Bleibt");
        thumb.goesOn("Einwilligung");
        thumb.goesOn("Anlass");
        thumb.sends();

        assertThat(page.locator("#error-summary")).isFocused();
        assertThat(page.locator("section:has(#part-child)")).isVisible();
        assertThat(page.locator("[name='child.givenName']")).hasValue("Bleibt");
        page.click("#error-summary a[href='#concern']");
        assertThat(page.locator("section:has(#part-concern)")).isVisible();
        Browsers.mustBeUsable(page);
    }

    @Test
    void whatIsTypedSavesItselfAndIsFoundAgain() {
        thumb.types("child.familyName", family);
        says("Gespeichert um");

        page.navigate(DRAFTS);
        assertThat(page.locator("li:has-text('" + family + "')")).containsText("Entwurf");
        Browsers.mustBeUsable(page);
        page.click("h2 a:has-text('" + family + "')");

        assertThat(page.locator("[name='child.familyName']")).hasValue(family);
        thumb.types("child.givenName", "Mia");
        says("Gespeichert um");
        page.locator("summary:has-text('Entwurf verwerfen')").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Endgültig verwerfen"))
                .click();
        assertThat(page.locator("main")).containsText("Der Entwurf ist gelöscht.");
        assertThat(page.locator("li:has-text('" + family + "')")).hasCount(0);
    }

    @Test
    void withoutAConnectionNothingIsLostAndItIsSavedWhenThatIsBack() {
        loses();
        thumb.types("child.familyName", family);
        says("Keine Verbindung. Ihre Angaben bleiben auf diesem Gerät");
        assertThat(onDevice()).isNotEqualTo("[]").doesNotContain(family);

        findsAgain();
        says("Die Verbindung ist wieder da. Gespeichert um");
        assertThat(onDevice()).isEqualTo("[]");
        page.navigate(DRAFTS);
        assertThat(page.locator("main")).containsText(family);
    }

    @Test
    void aPhoneThatIsClosedWithoutAConnectionHasKeptWhatWasTyped() {
        loses();
        thumb.types("child.familyName", family);
        says("Keine Verbindung");
        Page before = page;
        page = before.context().newPage();
        before.close();
        findsAgain();

        page.navigate("/referrals/");
        says("Ein Entwurf lag noch auf diesem Gerät. Er ist jetzt gespeichert.");
        page.click("#to-drafts");
        assertThat(page.locator("main")).containsText(family);
        assertThat(onDevice()).isEqualTo("[]");
    }

    @Test
    void sendingWithoutAConnectionSendsOnceWhenThatIsBack() {
        thumb.fillsIn("Mia", family);
        loses();
        thumb.sends();
        says("Noch nicht gesendet: keine Verbindung.");
        assertThat(page.locator("#send")).isVisible();

        findsAgain();
        assertThat(page).hasTitle(Pattern.compile("Vermittelt"));
        assertThat(page.locator("main")).containsText("Ihre Vermittlung wurde gesendet.");
        assertThat(onDevice()).isEqualTo("[]");
        assertThat(sentBefore()).isEqualTo(1);
        page.navigate(DRAFTS);
        assertThat(page.locator("main")).not().containsText(family);
    }

    @Test
    void whoSendsAndClosesThePhoneHasItSentWhenItIsOpenedAgain() {
        thumb.fillsIn("Mia", family);
        loses();
        thumb.sends();
        says("Noch nicht gesendet");
        Page before = page;
        page = before.context().newPage();
        before.close();
        findsAgain();

        page.navigate(DRAFTS);
        assertThat(page).hasTitle(Pattern.compile("Vermittelt"));
        assertThat(page.locator("main")).containsText("Ihre Vermittlung wurde gesendet.");
        assertThat(sentBefore()).isEqualTo(1);
    }

    @Test
    void whoIsSignedOutMeanwhileGoesOnAfterSigningInAgain() {
        thumb.types("child.familyName", family);
        says("Gespeichert um");
        page.context().clearCookies();
        thumb.types("child.givenName", "Nachgetragen");
        says("Sie sind nicht mehr angemeldet.");
        Browsers.mustBeUsable(page);

        page.click("#sign-in-again");
        page.fill("input[name=username]", "hebamme");
        page.fill("input[name=password]", "beispiel");
        page.press("input[name=password]", "Enter");

        assertThat(page.locator("[name='child.givenName']")).hasValue("Nachgetragen");
        assertThat(page.locator("[name='child.familyName']")).hasValue(family);
        assertThat(onDevice()).isEqualTo("[]");
    }

    @Test
    void aSuspectedEndangermentLeavesNothingBehindAlsoWithoutAConnection() {
        thumb.types("child.familyName", family);
        says("Gespeichert um");
        loses();
        page.click("[data-stop]");
        assertThat(page.locator("#stop-offline")).isFocused();
        assertThat(page.locator("#referral-form")).isHidden();
        assertThat(page.locator("#stop-offline a[href='tel:110']")).isVisible();
        assertThat(page.locator("#draft")).isHidden();
        assertThat(onDevice()).doesNotContain(family);

        findsAgain();
        page.waitForFunction("(" + ON_DEVICE + ")().then(rows => rows.length === 0)");
        page.navigate(DRAFTS);
        assertThat(page.locator("main")).not().containsText(family);

        page.navigate(FORM);
        thumb.types("child.familyName", family);
        says("Gespeichert um");
        page.click("[data-stop]");
        assertThat(page.locator("h1")).containsText("Kindeswohlgefährdung");
        page.navigate(DRAFTS);
        assertThat(page.locator("main")).not().containsText(family);
    }
}
