package de.praeventionskette.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.praeventionskette.local.platform.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The guides for people, bound with pictures of the pages as they are, in {@code target/guides}. */
final class Album {
    private static final List<String> GUIDES =
            List.of("professional.de.md", "professional.md", "provider.de.md", "provider.md");
    private static final String PICTURES = "pictures/";
    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
            <style>
              body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 1rem auto; padding: 0 1rem; color: #1b1b1b }
              img { display: block; max-width: 100%%; margin: 1rem 0; border: 1px solid #767676; border-radius: .5rem }
            </style>
            <main>%s</main>
            </html>
            """;

    private final Path directory = Path.of("target/guides").toAbsolutePath();
    private final Set<String> taken = new TreeSet<>();

    /** Takes a picture of what a phone shows when somebody has come to a place on a page. */
    void takes(Page page, String name, String place) {
        page.locator(place).first().evaluate("place => place.scrollIntoView({block: 'start'})");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(directory.resolve(PICTURES).resolve(name + ".png")));
        taken.add(PICTURES + name + ".png");
    }

    /** Binds all guides, and gives back the pages. Each names exactly the pictures that were taken in its two languages. */
    List<Path> bind() {
        Map<String, Node> guides = new LinkedHashMap<>();
        GUIDES.forEach(name -> guides.put(name, parse(name)));
        for (String name : List.of("professional", "provider")) {
            assertThat(pictures(guides.get(name + ".de.md")))
                    .as("the pictures of %s in both languages", name)
                    .isEqualTo(pictures(guides.get(name + ".md")));
        }
        Set<String> named = new TreeSet<>();
        guides.values().forEach(guide -> named.addAll(pictures(guide)));
        assertThat(taken).as("the pictures that the guides name").isEqualTo(named);
        return guides.entrySet().stream()
                .map(guide -> write(guide.getKey(), guide.getValue()))
                .toList();
    }

    private static Node parse(String name) {
        try {
            return Parser.builder()
                    .build()
                    .parse(Files.readString(Workspace.root().resolve("infra/docs/guides/" + name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> pictures(Node guide) {
        Set<String> names = new TreeSet<>();
        guide.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                names.add(image.getDestination());
            }
        });
        return names;
    }

    private Path write(String name, Node guide) {
        String language = name.contains(".de.") ? "de" : "en";
        String content = HtmlRenderer.builder().build().render(guide);
        String title = Stream.of(content.split("</?h1>")).skip(1).findFirst().orElseThrow();
        Path page = directory.resolve(name.replace(".md", ".html"));
        try {
            Files.createDirectories(directory);
            Files.writeString(page, PAGE.formatted(language, title, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page;
    }
}
