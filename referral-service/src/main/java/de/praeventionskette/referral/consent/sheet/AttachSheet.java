package de.praeventionskette.referral.consent.sheet;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.problem.Conflict;
import de.praeventionskette.kit.problem.Invalid;
import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.problem.TooLarge;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.ChildKey;
import de.praeventionskette.referral.child.ChildVault;
import de.praeventionskette.referral.consent.sheet.Sheet.Page;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The sender attaches the sheet that the family has signed (GDPR Art. 7(1)): all of it, or nothing. */
public final class AttachSheet {
    /** Most files of one sheet. */
    public static final int MOST_PAGES = 3;

    /** Most sheets of one referral. */
    public static final int MOST_SHEETS = 5;

    /** Most bytes of one sheet, all files together. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private final FindReferral referrals;
    private final Sheets sheets;
    private final RecognizeSheet recognize;
    private final ChildVault vault;
    private final Clock clock;

    public AttachSheet(FindReferral referrals, Sheets sheets, RecognizeSheet recognize, ChildVault vault, Clock clock) {
        this.referrals = referrals;
        this.sheets = sheets;
        this.recognize = recognize;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Keeps it, once per key.
     *
     * @throws NotFound the actor is on neither side, or the child's key was destroyed
     * @throws NotAllowed the actor is the receiver
     * @throws Invalid there is no file, there are too many, or one is none that is taken
     * @throws TooLarge all files together are too large
     * @throws Conflict the referral has many sheets already
     */
    public Sheet attach(ReferralId id, List<byte[]> files, RequestKey key, Actor actor) {
        Referral referral = referrals.sentBy(id, actor);
        List<Page> pages = checked(files);
        String sheet = key.creates(actor.organization() + "/sheet/" + id.value());
        List<Sheet> others = sheets.of(id.value(), MOST_SHEETS);
        if (others.size() == MOST_SHEETS
                && others.stream().noneMatch(each -> each.id().equals(sheet))) {
            throw new Conflict("sheet.too-many", MOST_SHEETS);
        }
        ChildId child = referral.submission().about().child();
        ChildKey opens = vault.keys(List.of(child)).get(child);
        if (opens == null) {
            throw new NotFound("referral.not-found");
        }
        List<byte[]> sealed = new ArrayList<>();
        for (int page = 0; page < files.size(); page++) {
            sealed.add(opens.sealFile(files.get(page), place(id.value(), sheet, page)));
        }
        return sheets.keep(
                new Sheet(sheet, actor.region(), id.value(), child, pages, actor.subject(), clock.instant()),
                sealed,
                key.digest());
    }

    /** What a sealed page is bound to, so that it opens nowhere else. */
    static String place(String referral, String sheet, int page) {
        return referral + "/" + sheet + "/" + page;
    }

    private List<Page> checked(List<byte[]> files) {
        if (files.isEmpty() || files.stream().anyMatch(file -> file.length == 0)) {
            throw new Invalid("files", "missing");
        }
        if (files.size() > MOST_PAGES) {
            throw new Invalid("files", "sheet.too-many-files", MOST_PAGES);
        }
        if (files.stream().mapToLong(file -> file.length).sum() > MOST_BYTES) {
            throw new TooLarge("sheet.too-large");
        }
        return files.stream()
                .map(file -> new Page(
                        recognize.recognize(file).orElseThrow(() -> new Invalid("files", "sheet.unknown-type")),
                        file.length))
                .toList();
    }
}
