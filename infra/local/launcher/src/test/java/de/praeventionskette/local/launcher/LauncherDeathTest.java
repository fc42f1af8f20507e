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

    /** One that has ended and that nobody has buried counts as alive, but has no command. */
    private static boolean runs(ProcessHandle part) {
        return part.isAlive() && part.info().command().isPresent();
    }

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

            await().atMost(Duration.ofSeconds(30)).until(() -> parts.stream().noneMatch(LauncherDeathTest::runs));
        }
    }
}
