package de.praeventionskette.referral.paper.web;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with a printed document: a file to save, that nothing on the way keeps. */
public final class PaperAnswer {
    private PaperAnswer() {}

    /** A document under a file name. */
    public static ResponseEntity<byte[]> of(byte[] printed, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(printed);
    }
}
