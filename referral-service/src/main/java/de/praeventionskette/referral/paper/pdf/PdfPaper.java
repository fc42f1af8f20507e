package de.praeventionskette.referral.paper.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import de.praeventionskette.referral.paper.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Turns a page template into a tagged PDF (PDF/UA); its font lies in it, so that every printer knows the letters. */
public final class PdfPaper implements Paper {
    private static final String FONT = "Liberation Sans";
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final SpringTemplateEngine templates;

    public PdfPaper(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public byte[] print(String template, Map<String, Object> words, Locale language) {
        Context context = new Context(language, words);
        context.setVariable("language", language.getLanguage());
        String page = templates.process(template, context);
        try (ByteArrayOutputStream printed = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(PdfPaper::font, FONT)
                    .withHtmlContent(page, null)
                    .toStream(printed)
                    .run();
            return printed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT_FILE));
    }
}
