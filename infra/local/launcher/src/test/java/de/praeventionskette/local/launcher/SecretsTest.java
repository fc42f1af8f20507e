package de.praeventionskette.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @RepeatedTest(20)
    void partsThatAskAtTheSameTimeGetTheSameSecret() throws Exception {
        Secrets secrets = new Secrets(directory, Map.of());
        Set<String> told = new HashSet<>();
        try (ExecutorService parts = Executors.newFixedThreadPool(8)) {
            Callable<String> part = () -> secrets.ofClient("gateway");
            for (Future<String> each : parts.invokeAll(Collections.nCopies(8, part))) {
                told.add(each.get());
            }
        }

        assertThat(told).hasSize(1);
    }

    @Test
    void aSecretStaysAndOnlyItsOwnerMayReadIt() throws Exception {
        String first = new Secrets(directory, Map.of()).ofClient("gateway");

        assertThat(new Secrets(directory, Map.of()).ofClient("gateway")).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(directory.resolve("gateway.client")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aSecretOfAnIssuerElsewhereIsTaken() {
        assertThat(new Secrets(directory, Map.of("GATEWAY_CLIENT_SECRET", "known")).ofClient("gateway"))
                .isEqualTo("known");
    }
}
