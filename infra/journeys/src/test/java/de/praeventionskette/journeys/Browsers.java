package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Chromium of the width of a phone, for one class of tests. Without one they are skipped loudly; in CI that is a failure. */
final class Browsers implements BeforeAllCallback, AfterAllCallback {
    private static final int PHONE = 360;
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Map<String, String> SIGNED_IN = new ConcurrentHashMap<>();

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        String chromium = System.getenv("CHROMIUM");
        if (chromium == null) {
            System.err.println("No CHROMIUM in the environment: tests in a browser are skipped.");
            assertThat(System.getenv("CI"))
                    .as("CI must not skip the tests in a browser")
                    .isNull();
            Assumptions.abort("no browser");
        }
        StartedSystem.get();
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(ARGUMENTS));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A page of somebody who is not signed in. */
    Page visitor() {
        return page(null);
    }

    /** A page of somebody who is signed in: as before in this run where that still holds, since each sign-in takes a second. */
    Page signedInAs(String login) {
        String before = SIGNED_IN.get(login);
        if (before != null) {
            Page page = page(before);
            page.navigate("/referrals/worklists/drafts");
            if (page.url().startsWith(StartedSystem.get().gateway())) {
                return page;
            }
            page.context().close();
        }
        Page page = signsIn(login);
        SIGNED_IN.put(login, page.context().storageState());
        return page;
    }

    private Page signsIn(String login) {
        Page page = visitor();
        page.navigate("/login");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", "beispiel");
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> url.startsWith(StartedSystem.get().gateway()));
        return page;
    }

    private Page page(@Nullable String signedIn) {
        Page page = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(StartedSystem.get().gateway())
                        .setViewportSize(PHONE, 800)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("de-DE")
                        .setStorageState(signedIn))
                .newPage();
        page.setDefaultTimeout(60_000);
        return page;
    }

    /** Holds the page to WCAG 2.2 AA as far as axe can, and to the width of the phone. */
    static void mustBeUsable(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var violations = new AxeBuilder(page)
                .options(options)
                // No page has a frame, so there is no need to open another page to put results of frames together.
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations).as(page.url()).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of " + page.url())
                .isLessThanOrEqualTo(PHONE);
    }
}
