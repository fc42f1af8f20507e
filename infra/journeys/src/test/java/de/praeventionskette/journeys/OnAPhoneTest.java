package de.praeventionskette.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do, in a real browser as wide as a phone. */
@Order(2)
class OnAPhoneTest {
    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Test
    void aMidwifeRefersAndTheFamilyCentreAcceptsWithTheEffectOnTheNextPage() {
        Page midwife = browsers.signedInAs("hebamme");
        midwife.navigate("/referrals/new?offer=" + Families.PARENT_CAFE);
        Thumb thumb = new Thumb(midwife);
        thumb.fillsIn("Telefonia", "Musterhandy");
        thumb.sends();
        assertThat(midwife).hasTitle(Pattern.compile("Vermittelt"));
        Browsers.mustBeUsable(midwife);

        Page centre = browsers.signedInAs("familienzentrum");
        centre.navigate("/referrals/worklists/received");
        assertThat(centre.content()).contains("Telefonia Musterhandy");
        centre.locator("li:has-text('Telefonia Musterhandy') form button")
                .first()
                .click();
        assertThat(centre.locator("main")).containsText("Angenommen");

        midwife.navigate("/referrals/worklists/sent");
        assertThat(midwife.locator("li:has-text('Telefonia Musterhandy')")).containsText("Angenommen");
    }

    @Test
    void aFamilyLooksHowThingsStandWithItsCodeAndSaysThatNobodyHasCalled() {
        String code = Person.signedInAs("hebamme")
                .create(
                        "/referrals/api/referrals",
                        Families.referral(Families.PARENT_CAFE, "Wartend", Families.typed("Wartende")))
                .get("pathCode")
                .asString();
        Page family = browsers.visitor();
        family.navigate("/referrals/family");
        family.click("a[href$='/family/way']");
        family.fill("#pathCode", code);
        family.fill("#pin", "2468");
        family.click("form[action$='/family/way'] button");
        assertThat(family.locator("main")).containsText("zum ersten Mal");
        Browsers.mustBeUsable(family);
        family.fill("#pin", "2468");
        family.click("form[action$='/family/way'] button");
        assertThat(family.locator("main")).containsText("noch nicht geantwortet");
        assertThat(family).hasURL(Pattern.compile("/referrals/family/way$"));
        Browsers.mustBeUsable(family);

        family.click("form[action$='/nobody-called'] button");

        assertThat(family.locator("main")).containsText("Die Stelle sieht jetzt, dass Sie warten");
        Browsers.mustBeUsable(family);
    }

    @Test
    void afterTheHolidayThreeFamiliesAreAcceptedOnThreePages() {
        String family = "Urlaub" + UUID.randomUUID().toString().substring(0, 8);
        Person midwife = Person.signedInAs("hebamme");
        List<String> ids = Stream.of("Ada", "Bea", "Cem")
                .map(name -> midwife.create(
                                "/referrals/api/referrals", Families.referral(Families.PARENT_CAFE, name, family))
                        .get("id")
                        .asString())
                .toList();
        Page centre = browsers.signedInAs("familienzentrum");
        centre.navigate("/referrals/worklists/received?state=REQUESTED&limit=50");
        Locator bar = centre.locator("#choose");
        assertThat(bar).hasClass(Pattern.compile("rf-none"));

        ids.forEach(id -> centre.check("#pick-" + id));

        assertThat(bar).containsText("3 ausgewählt");
        assertThat(bar.locator("button")).isInViewport();
        Browsers.mustBeUsable(centre);
        centre.selectOption("#many-move", "ACCEPT");
        bar.locator("button").click();
        assertThat(centre.locator("h1")).hasText("3 Vermittlungen annehmen");
        Browsers.mustBeUsable(centre);

        midwife.move(ids.getLast(), "cancellation", Map.of("reason", "DUPLICATE"));
        centre.click("main form button.btn-primary");

        assertThat(centre.locator("h1")).hasText("2 angenommen, 1 nicht");
        assertThat(centre.locator("main li")).containsText("Cem " + family);
        Browsers.mustBeUsable(centre);
        centre.click("main a:has-text('Zurück zur Liste')");
        assertThat(centre).hasURL(Pattern.compile("/worklists/received\\?state=REQUESTED&limit=50$"));
        assertThat(centre.locator("li:has-text('" + family + "')")).hasCount(0);
    }

    @Test
    void tickingAllOfAPageCountsThemAndOffersWhatIsPossible() {
        Person.signedInAs("hebamme")
                .create(
                        "/referrals/api/referrals",
                        Families.referral(Families.PARENT_CAFE, "Dora", Families.typed("Alle")));
        Page centre = browsers.signedInAs("familienzentrum");
        centre.navigate("/referrals/worklists/received?state=REQUESTED");

        centre.check("#pick-all");

        int lines = centre.locator(".rf-pick input[type=checkbox]").count();
        assertThat(centre.locator("#chosen-count")).hasText(lines + " ausgewählt");
        assertThat(centre.locator("#many-move option[value=ACCEPT]")).hasCount(1);
        assertThat(centre.locator("#many-move option[value=START]")).hasCount(0);
        centre.locator(".rf-pick input[type=checkbox]").first().uncheck();
        assertThat(centre.locator("#pick-all")).not().isChecked();
        Browsers.mustBeUsable(centre);
    }

    @Test
    void everyPageIsUsableOnAPhone() {
        Map<String, List<String>> pages = Map.of(
                "hebamme",
                List.of(
                        "/referrals/worklists/sent?limit=5",
                        "/referrals/worklists/overdue?limit=5",
                        "/referrals/worklists/drafts",
                        "/referrals/new?offer=" + Families.PARENT_CAFE,
                        "/referrals/endangerment",
                        "/referrals/information"),
                "familienzentrum",
                List.of(
                        "/referrals/worklists/received?limit=5",
                        "/referrals/worklists/todo?limit=5",
                        "/referrals/reasons",
                        "/referrals/deadlines",
                        "/referrals/absences",
                        "/referrals/notices",
                        "/offers/places",
                        "/offers/manage"),
                "planung",
                List.of("/reporting/map", "/reporting/board", "/referrals/late"),
                "datenschutz",
                List.of("/referrals/access-log"),
                "admin",
                List.of("/offers/ops/parked", "/reporting/ops/parked"));
        pages.forEach((login, paths) -> {
            Page page = browsers.signedInAs(login);
            paths.forEach(path -> visit(page, path));
        });
        Page visitor = browsers.visitor();
        List.of(
                        "/offers/",
                        "/offers/" + Families.PARENT_CAFE,
                        "/network/responsibility",
                        "/network/networks",
                        "/reporting/figures",
                        "/referrals/family",
                        "/referrals/family/way",
                        "/referrals/family/ask",
                        "/referrals/family/ask?offer=" + Families.PARENT_CAFE,
                        "/referrals/family/consent",
                        "/referrals/family/consent?in=ar",
                        "/referrals/information?in=fa")
                .forEach(path -> visit(visitor, path));
    }

    private static void visit(Page page, String path) {
        assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
        Browsers.mustBeUsable(page);
    }

    @Test
    void theSamePageSpeaksEnglishWhenAsked() {
        Page visitor = browsers.visitor();
        visitor.navigate("/offers/");
        assertThat(visitor.locator("html")).hasAttribute("lang", "de");

        visitor.click("a[hreflang=en]");

        assertThat(visitor.locator("html")).hasAttribute("lang", "en");
        assertThat(visitor.locator("h1")).not().containsText("Angebote");
    }
}
