package de.praeventionskette.local.launcher.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with many things, some at once. */
final class Together {
    private static final int AT_ONCE = 6;

    private Together() {}

    /** What is done with one thing. */
    interface Act<T> {
        boolean on(T thing) throws IOException, InterruptedException;
    }

    /** With how many of them the act did something. */
    static <T> int count(Collection<T> things, Act<T> act) throws IOException, InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            things.forEach(thing -> calls.add(() -> act.on(thing)));
            int did = 0;
            for (Future<Boolean> call : workers.invokeAll(calls)) {
                did += result(call) ? 1 : 0;
            }
            return did;
        }
    }

    private static boolean result(Future<Boolean> call) throws IOException, InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case InterruptedException interrupted -> throw interrupted;
                case RuntimeException broken -> throw broken;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
