package de.praeventionskette.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.praeventionskette.local.platform.Jdk;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherDeathTest {

    @TempDir
    Path home;

    @Test
    void noPartSurvivesALauncherThatWasKilledWithSigkill() throws IOException {
        Process launcher = new ProcessBuilder(
                        Jdk.find().java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Orphans.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = launcher.inputReader()) {
            List<ProcessHandle> parts = output.lines()
                    .limit(Samples.STAND_INS.size())
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
            assertThat(parts).hasSize(8).allMatch(ProcessHandle::isAlive);

            launcher.destroyForcibly();

            await().atMost(Duration.ofSeconds(15)).until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
        }
    }
}
