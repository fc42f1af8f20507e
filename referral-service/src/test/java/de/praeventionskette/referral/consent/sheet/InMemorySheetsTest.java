package de.praeventionskette.referral.consent.sheet;

import de.praeventionskette.referral.InMemorySheets;

class InMemorySheetsTest implements SheetsContract {
    private final Sheets sheets = new InMemorySheets();

    @Override
    public Sheets sheets() {
        return sheets;
    }
}
