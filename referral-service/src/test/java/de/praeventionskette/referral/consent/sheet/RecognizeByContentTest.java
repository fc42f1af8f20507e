package de.praeventionskette.referral.consent.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.referral.SignedFiles;
import de.praeventionskette.referral.consent.sheet.tika.RecognizeByContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognizeByContentTest {
    private final RecognizeSheet recognize = new RecognizeByContent();

    @Test
    void whatAFileIsStandsInItsContent() {
        assertThat(recognize.recognize(SignedFiles.pdf())).contains(SheetType.PDF);
        assertThat(recognize.recognize(SignedFiles.image("png"))).contains(SheetType.PNG);
        assertThat(recognize.recognize(SignedFiles.image("jpg"))).contains(SheetType.JPEG);
    }

    @Test
    void whatElseThereIsIsNotTaken() {
        for (String other : List.of(
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "GIF89a",
                "MZ a program",
                "PK\u0003\u0004 an archive",
                "plain text",
                "")) {
            assertThat(recognize.recognize(other.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(other)
                    .isEmpty();
        }
    }
}
