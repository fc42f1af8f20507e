package de.praeventionskette.local.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What processes hold in memory right now. */
final class Memory {

    private Memory() {}

    /** The resident memory of all these processes together; empty on a machine without the program {@code ps}. */
    static OptionalLong residentMegabytes(List<Long> pids) {
        String list = pids.stream().map(String::valueOf).collect(Collectors.joining(","));
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", list).start();
            try (BufferedReader output = ps.inputReader()) {
                return OptionalLong.of(output.lines()
                                .map(String::strip)
                                .mapToLong(Long::parseLong)
                                .sum()
                        / 1024);
            }
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
