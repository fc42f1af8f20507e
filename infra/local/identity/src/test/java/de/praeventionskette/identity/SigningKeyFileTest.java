package de.praeventionskette.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerMayReadIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new/signing-key.json");
        var first = new SigningKeyFile(file).key();
        assertThat(first.isPrivate()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SigningKeyFile(file).key()).isEqualTo(first);
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void aDamagedFileStopsTheStartInsteadOfBeingReplaced(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("signing-key.json"), "{\"kty\":");
        assertThatThrownBy(new SigningKeyFile(file)::key)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("delete the file to get a new one");
        assertThat(file).hasContent("{\"kty\":");
    }
}
