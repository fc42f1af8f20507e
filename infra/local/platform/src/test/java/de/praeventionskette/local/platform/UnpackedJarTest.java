package de.praeventionskette.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedJarTest {
    @TempDir
    Path target;

    private Path jar;
    private final Map<String, String> contents = new TreeMap<>(Map.of(
            "BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/b.jar\"\n- \"BOOT-INF/lib/a.jar\"\n",
            "BOOT-INF/classes/application.yml", "one",
            "BOOT-INF/lib/a.jar", "a",
            "BOOT-INF/lib/b.jar", "b",
            "org/loader/Launcher.class", "not needed"));

    @BeforeEach
    void place() {
        jar = target.resolve("service-app.jar");
    }

    private void build() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "org.example.Service");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Map.Entry<String, String> each : contents.entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private List<String> unpacked() throws IOException {
        try (Stream<Path> directories = Files.list(target.resolve("unpacked"))) {
            return directories.map(each -> each.getFileName().toString()).toList();
        }
    }

    @Test
    void ownClassesComeFirstAndLibrariesInTheOrderOfTheIndex() throws IOException {
        build();

        UnpackedJar app = UnpackedJar.of(jar);

        assertThat(app.mainClass()).isEqualTo("org.example.Service");
        assertThat(app.classpath())
                .extracting(each -> Path.of(each).getFileName().toString())
                .containsExactly("classes", "b.jar", "a.jar");
        assertThat(app.classpath()).allSatisfy(each -> assertThat(Path.of(each)).exists());
        assertThat(Path.of(app.classpath()[0]).resolve("application.yml")).hasContent("one");
    }

    @Test
    void theSameContentsAreUnpackedOnceAndOthersBesideThem() throws IOException {
        build();
        UnpackedJar.of(jar);
        UnpackedJar.of(jar);
        assertThat(unpacked()).hasSize(1);

        contents.put("BOOT-INF/classes/application.yml", "two");
        build();

        assertThat(Path.of(UnpackedJar.of(jar).classpath()[0]).resolve("application.yml"))
                .hasContent("two");
        assertThat(unpacked()).hasSize(2);
    }

    @Test
    void whatNobodyHasStartedForADayIsRemovedWhenSomethingElseIsUnpacked() throws IOException {
        build();
        UnpackedJar.of(jar);
        List<String> before = unpacked();
        Files.setLastModifiedTime(
                target.resolve("unpacked").resolve(before.getFirst()),
                FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        contents.put("BOOT-INF/classes/application.yml", "two");
        build();
        UnpackedJar.of(jar);

        assertThat(unpacked()).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void nothingIsWrittenOutsideOfItsDirectory() throws IOException {
        contents.put("BOOT-INF/../../escaped", "x");
        build();

        assertThatThrownBy(() -> UnpackedJar.of(jar))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("BOOT-INF/../../escaped leads out of the jar");
        assertThat(target.resolve("escaped")).doesNotExist();
    }
}
