package de.praeventionskette.referral.consent.sheet.tika;

import de.praeventionskette.referral.consent.sheet.RecognizeSheet;
import de.praeventionskette.referral.consent.sheet.SheetType;
import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.Tika;

/** Looks at the first bytes of a file; nothing in it is run or unpacked. */
public final class RecognizeByContent implements RecognizeSheet {
    private final Tika tika = new Tika();

    @Override
    public Optional<SheetType> recognize(byte[] content) {
        String found = tika.detect(content);
        return Arrays.stream(SheetType.values())
                .filter(type -> type.mediaType().equals(found))
                .findFirst();
    }
}
