package de.praeventionskette.referral.consent.sheet;

import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.child.OpenChild;
import de.praeventionskette.referral.child.ReadChildren;
import de.praeventionskette.referral.child.ReadPurpose;
import de.praeventionskette.referral.consent.sheet.Sheet.Page;
import de.praeventionskette.referral.referral.FindReferral;
import de.praeventionskette.referral.referral.ReferralId;
import java.util.List;

/** The sender's side opens a page of a signed sheet; the opening is on record before anything is read. */
public final class OpenSheet {
    private final FindReferral referrals;
    private final Sheets sheets;
    private final ReadChildren children;

    public OpenSheet(FindReferral referrals, Sheets sheets, ReadChildren children) {
        this.referrals = referrals;
        this.sheets = sheets;
        this.children = children;
    }

    /** A page that is open. */
    public static final class Opened {
        private final SheetType type;
        private final byte[] content;

        Opened(SheetType type, byte[] content) {
            this.type = type;
            this.content = content;
        }

        public SheetType type() {
            return type;
        }

        /** The file as it was attached. */
        public byte[] content() {
            return content.clone();
        }
    }

    /**
     * Opens a page, counted from 0.
     *
     * @throws NotFound there is no such page, the actor is on neither side, or the child's key was destroyed
     * @throws NotAllowed the actor is the receiver: it sees that the sheet is there, and no more
     */
    public Opened open(String id, int number, Actor actor) {
        Sheet sheet = sheets.find(id).orElseThrow(OpenSheet::gone);
        referrals.sentBy(new ReferralId(sheet.referral()), actor);
        if (number < 0 || number >= sheet.pages().size()) {
            throw gone();
        }
        Page page = sheet.pages().get(number);
        OpenChild child = children.read(List.of(sheet.child()), ReadPurpose.SIGNED_SHEET, actor)
                .get(sheet.child());
        if (child == null) {
            throw gone();
        }
        byte[] sealed = sheets.sealed(id, number).orElseThrow(OpenSheet::gone);
        String place = AttachSheet.place(sheet.referral(), sheet.id(), number);
        return new Opened(page.type(), child.key().openFile(sealed, place));
    }

    private static NotFound gone() {
        return new NotFound("sheet.not-found");
    }
}
