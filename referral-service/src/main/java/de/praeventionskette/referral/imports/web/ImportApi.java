package de.praeventionskette.referral.imports.web;

import de.praeventionskette.contracts.Role;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.AllowedTo;
import de.praeventionskette.referral.imports.ImportRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes past referrals in as JSON lines and reports on each line as it goes: nothing is held in memory. */
@RestController
@RequestMapping("/api/imports")
@AllowedTo(Role.ADMIN)
@Tag(name = "imports")
public class ImportApi {
    private static final int AT_ONCE = 64;

    private final ImportLines lines;

    public ImportApi(ImportLines lines) {
        this.lines = lines;
    }

    @PostMapping(produces = "application/x-ndjson")
    @Operation(
            summary = "Import past referrals, one JSON object a line; answers one report a line. Repeat it to resume")
    void take(
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ImportRun run = ImportRun.in(actor.region(), dryRun);
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        BoundedLines input = new BoundedLines(
                new BufferedReader(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8)));
        OutputStream output = response.getOutputStream();
        int number = 1;
        for (List<String> batch = batch(input); !batch.isEmpty(); batch = batch(input)) {
            for (String report : lines.take(batch, number, run, language)) {
                output.write(report.getBytes(StandardCharsets.UTF_8));
                output.write('\n');
            }
            output.flush();
            number += batch.size();
        }
    }

    private static List<String> batch(BoundedLines input) throws IOException {
        List<String> batch = new ArrayList<>();
        while (batch.size() < AT_ONCE) {
            String line = input.next();
            if (line == null) {
                break;
            }
            batch.add(line);
        }
        return batch;
    }
}
