package de.praeventionskette.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {

    @TempDir
    Path home;

    @Test
    void theRunningJdkIsTakenWhereItIsNewEnough() {
        assertThat(Jdk.find().feature()).isGreaterThanOrEqualTo(Jdk.REQUIRED);
        assertThat(Jdk.find().home()).isEqualTo(Path.of(System.getProperty("java.home")));
    }

    @Test
    void theVersionIsReadFromTheReleaseFile() throws IOException {
        Path java = home.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.createFile(java);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");

        assertThat(Jdk.at(home)).contains(new Jdk(home, 17));
    }

    @Test
    void aDirectoryWithoutJavaIsNoJdk() {
        assertThat(Jdk.at(home)).isEmpty();
    }
}
