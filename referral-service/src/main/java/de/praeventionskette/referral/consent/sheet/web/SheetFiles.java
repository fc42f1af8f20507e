package de.praeventionskette.referral.consent.sheet.web;

import de.praeventionskette.kit.aggregate.RequestKey;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.request.RequestDigest;
import de.praeventionskette.referral.consent.sheet.OpenSheet.Opened;
import de.praeventionskette.referral.input.RequestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Files as they come and go over the web. What a file is called does not count and is not kept. */
final class SheetFiles {
    private SheetFiles() {}

    /** The contents of what was chosen; a browser sends an empty file where nothing was. */
    static List<byte[]> of(@Nullable List<MultipartFile> files) {
        List<byte[]> contents = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty()) {
                contents.add(bytes(file));
            }
        }
        return contents;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestKey once(RequestKeys keys, IdempotencyKey key, List<byte[]> files) {
        return keys.once(key, files.stream().map(RequestDigest::of).toList());
    }

    /** A file to save, that nothing on the way keeps and no browser shows. */
    static ResponseEntity<byte[]> answer(Opened page, int number) {
        String name = "einwilligung-" + (number + 1) + "." + page.type().ending();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(page.type().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(page.content());
    }
}
