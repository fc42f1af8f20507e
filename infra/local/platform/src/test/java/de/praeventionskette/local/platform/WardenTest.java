package de.praeventionskette.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WardenTest {

    @TempDir
    Path directory;

    @Test
    void aChildDiesInOrderWhenItsParentIsKilledWithSigkill() throws IOException {
        Path log = directory.resolve("patient.log");
        Process parent = new ProcessBuilder(
                        Jdk.find().java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        log.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            await().until(() -> log.toFile().exists());
            await().untilAsserted(() -> assertThat(log).content().contains(Patient.READY));

            parent.destroyForcibly();

            await().until(() -> !child.isAlive() || child.info().command().isEmpty());
            assertThat(log).content().contains(Patient.LEFT);
        }
    }

    @Test
    void anInterruptAtTheTerminalIsLeftToTheParent() throws IOException, InterruptedException {
        try (Child child = startPatient()) {
            Process kill = new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start();
            assertThat(kill.waitFor()).isZero();
            child.close();

            assertThat(child.ended()).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(0);
        }
    }

    @Test
    void aChildTellsItsLastLines() {
        try (Child child = startPatient()) {
            child.close();

            assertThat(child.lastLines(1)).containsExactly(Patient.LEFT);
            assertThat(child.alive()).isFalse();
        }
    }

    @Test
    void aKilledChildIsGoneWithoutItsShutdownHooks() {
        try (Child child = startPatient()) {
            child.kill();

            assertThat(child.alive()).isFalse();
            assertThat(child.lastLines(1)).containsExactly(Patient.READY);
        }
    }

    private Child startPatient() {
        Child child = JavaProgram.of("patient", Patient.class.getName())
                .classpath(JavaProgram.placeOf(Patient.class).toString())
                .start(directory.resolve("patient.log"));
        await().until(() -> child.lastLines(1).contains(Patient.READY));
        return child;
    }
}
