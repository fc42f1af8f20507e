package de.praeventionskette.referral.draft;

import java.util.Map;

/** Holds one key per draft. Destroying the key destroys what was sealed with it, also in backups of the store. */
public interface DraftVault {
    /** Encrypts for a draft; its key is made if there is none. */
    SealedForm seal(DraftId draft, String text);

    /** What the forms hold, by draft; one whose key was destroyed is missing. */
    Map<DraftId, String> open(Map<DraftId, SealedForm> forms);

    /** Destroys the key of a draft, if there is one. */
    void destroy(DraftId draft);
}
