package de.praeventionskette.referral.paper.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import de.praeventionskette.referral.paper.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Turns a page template into a tagged PDF (PDF/UA); its font lies in it, so that every printer knows the letters. */
public final class PdfPaper implements Paper {
    private static final String FONT = "Liberation Sans";
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String WIDE_FONT = "DejaVu Sans";
    private static final String WIDE_FONT_FILE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

    private static final Set<String> WRITTEN_FROM_THE_RIGHT = Set.of("ar", "fa");

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
                    .useFont(() -> font(PDDocument.class, FONT_FILE), FONT)
                    .useFont(() -> font(PdfPaper.class, WIDE_FONT_FILE), WIDE_FONT)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(direction(language))
                    .withHtmlContent(page, null)
                    .toStream(printed)
                    .run();
            return printed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextDirection direction(Locale language) {
        return WRITTEN_FROM_THE_RIGHT.contains(language.getLanguage()) ? TextDirection.RTL : TextDirection.LTR;
    }

    private static InputStream font(Class<?> beside, String file) {
        return Objects.requireNonNull(beside.getResourceAsStream(file), file);
    }
}
