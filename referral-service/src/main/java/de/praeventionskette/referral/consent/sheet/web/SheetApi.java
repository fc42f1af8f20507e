package de.praeventionskette.referral.consent.sheet.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.request.IdempotencyKey;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.consent.sheet.AttachSheet;
import de.praeventionskette.referral.consent.sheet.OpenSheet;
import de.praeventionskette.referral.consent.sheet.RemoveSheet;
import de.praeventionskette.referral.consent.sheet.Sheet;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.referral.ReferralId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Attaches signed sheets to referrals and opens them again; only for the sender. */
@RestController
@RequestMapping("/api")
@AllowedTo({Role.PROFESSIONAL, Role.PROVIDER})
@Tag(name = "consent")
public class SheetApi {
    private static final String TAKEN = "application/pdf, image/jpeg, image/png";

    private final AttachSheet attach;
    private final OpenSheet open;
    private final RemoveSheet remove;
    private final RequestKeys keys;

    public SheetApi(AttachSheet attach, OpenSheet open, RemoveSheet remove, RequestKeys keys) {
        this.attach = attach;
        this.open = open;
        this.remove = remove;
        this.keys = keys;
    }

    /** A sheet that was kept. */
    public record SheetView(String id, List<Sheet.Page> pages, Instant at) {}

    /**
     * A sheet as it is sent; only for its description.
     *
     * @param files its pages
     */
    record SheetUpload(
            @ArraySchema(
                    minItems = 1,
                    maxItems = AttachSheet.MOST_PAGES,
                    arraySchema =
                            @Schema(
                                    requiredMode = Schema.RequiredMode.REQUIRED,
                                    description = "The pages, each a file; together at most " + AttachSheet.MOST_BYTES
                                            + " bytes."),
                    schema = @Schema(type = "string", format = "binary", maxLength = AttachSheet.MOST_BYTES))
            List<String> files) {}

    @PostMapping("/referrals/{id}/signed-sheets")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Attach the sheet that the family has signed: PDF, JPEG or PNG, at most three files of together 5 MB",
            description = "What a file is counts by its content, not by its name or the type that is said of it.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = SheetUpload.class),
                                            encoding = @Encoding(name = "files", contentType = TAKEN))))
    ResponseEntity<SheetView> attach(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable List<MultipartFile> files,
            IdempotencyKey key,
            Actor actor) {
        List<byte[]> contents = SheetFiles.of(files);
        Sheet kept = attach.attach(new ReferralId(id), contents, SheetFiles.once(keys, key, contents), actor);
        return ResponseEntity.status(201).body(new SheetView(kept.id(), kept.pages(), kept.at()));
    }

    @GetMapping("/signed-sheets/{id}")
    @Operation(summary = "A page of a signed sheet, from 0; the opening is logged before it is answered")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> open(@PathVariable String id, @RequestParam(defaultValue = "0") int page, Actor actor) {
        return SheetFiles.answer(open.open(id, page, actor), page);
    }

    @DeleteMapping("/signed-sheets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a sheet that was attached by mistake")
    ResponseEntity<Void> remove(@PathVariable String id, Actor actor) {
        remove.remove(id, actor);
        return ResponseEntity.noContent().build();
    }
}
