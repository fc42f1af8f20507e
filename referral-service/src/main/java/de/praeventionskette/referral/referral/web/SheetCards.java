package de.praeventionskette.referral.referral.web;

import de.praeventionskette.referral.consent.sheet.AttachSheet;
import de.praeventionskette.referral.consent.sheet.Sheet;
import de.praeventionskette.referral.consent.sheet.SheetType;
import de.praeventionskette.referral.consent.sheet.Sheets;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Referral;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words the signed sheets of a referral for its page. */
@Component
class SheetCards {
    private static final int KILOBYTE = 1024;

    private final Sheets sheets;
    private final Words words;

    SheetCards(Sheets sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    /** A sheet: when it was attached, and its pages. */
    record Card(String id, String at, List<PageCard> pages) {}

    /** One page of it with its size in kilobytes. */
    record PageCard(SheetType type, int kilobytes) {}

    List<Card> of(Referral referral, Locale language) {
        return sheets.of(referral.id().value(), AttachSheet.MOST_SHEETS).stream()
                .map(sheet -> new Card(
                        sheet.id(),
                        words.moment(sheet.at(), language),
                        sheet.pages().stream().map(SheetCards::page).toList()))
                .toList();
    }

    private static PageCard page(Sheet.Page page) {
        return new PageCard(page.type(), Math.ceilDiv(page.bytes(), KILOBYTE));
    }
}
