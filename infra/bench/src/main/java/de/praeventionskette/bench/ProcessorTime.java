package de.praeventionskette.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Processor time that each process has used so far. What an act costs in it hardly depends on what else the machine does.
 *
 * @param used by name of the process
 */
record ProcessorTime(Map<String, Duration> used) {

    /** As of now. */
    static ProcessorTime of(Map<String, Long> pids) {
        Map<String, Duration> used = new LinkedHashMap<>();
        pids.forEach((name, pid) -> used.put(
                name,
                ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)));
        return new ProcessorTime(used);
    }

    /** What was used between an earlier moment and this one. */
    ProcessorTime since(ProcessorTime earlier) {
        Map<String, Duration> spent = new LinkedHashMap<>();
        used.forEach((name, time) -> spent.put(name, time.minus(earlier.used.getOrDefault(name, Duration.ZERO))));
        return new ProcessorTime(spent);
    }

    /** All processes together, for one of so many acts. */
    double millisPer(long acts) {
        return used.values().stream().mapToDouble(time -> millis(time, acts)).sum();
    }

    /** Each process, for one of so many acts. */
    String shares(long acts) {
        return used.entrySet().stream()
                .map(each -> each.getKey() + " " + Figure.shown(millis(each.getValue(), acts)))
                .collect(Collectors.joining(", "));
    }

    private static double millis(Duration time, long acts) {
        return time.toNanos() / 1e6 / acts;
    }
}
