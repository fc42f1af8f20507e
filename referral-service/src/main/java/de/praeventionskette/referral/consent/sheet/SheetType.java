package de.praeventionskette.referral.consent.sheet;

/** What a signed sheet may be, recognised by its content. */
public enum SheetType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String mediaType;

    SheetType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As the web says it. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends. */
    public String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(java.util.Locale.ROOT);
    }
}
