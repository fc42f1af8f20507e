package de.praeventionskette.referral.consent.sheet;

import de.praeventionskette.kit.problem.NotAllowed;
import de.praeventionskette.kit.problem.NotFound;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.referral.NoteSheetRemoved;
import de.praeventionskette.referral.referral.ReferralId;
import java.util.Optional;

/** The sender removes a sheet that was attached by mistake; nothing of it stays. */
public final class RemoveSheet {
    private final NoteSheetRemoved note;
    private final Sheets sheets;

    public RemoveSheet(NoteSheetRemoved note, Sheets sheets) {
        this.note = note;
        this.sheets = sheets;
    }

    /**
     * Removes it and answers whose it was; a repeat finds nothing more to remove.
     *
     * @throws NotFound the actor is on neither side
     * @throws NotAllowed the actor is the receiver
     */
    public Optional<ReferralId> remove(String id, Actor actor) {
        Optional<ReferralId> referral = sheets.find(id).map(sheet -> new ReferralId(sheet.referral()));
        referral.ifPresent(of -> {
            note.note(of, id, actor);
            sheets.remove(id);
        });
        return referral;
    }
}
