package de.praeventionskette.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * TCP ports of the loopback interface, chosen before the process that will listen is started. A lock per port
 * keeps two systems that start at the same time from choosing the same one.
 */
public final class Ports {

    private static final int CONNECT_MILLIS = 500;

    /** Below the ports that systems hand out to connections, which could take a chosen port before it is used. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 30_000;

    /** Open as long as this process: closing it would give all ports back. */
    private static final Once<Optional<FileChannel>> LOCKS = new Once<>(Ports::openLocks);

    private static final Map<Integer, FileLock> RESERVED = new ConcurrentHashMap<>();

    private Ports() {}

    /** A port that nobody listens on, reserved for whom this process starts. */
    public static int free() {
        int port = random();
        while (!reserve(port)) {
            port = random();
        }
        return port;
    }

    /** Reserves a port until {@link #release} or the end of this process; false where another has it. */
    public static boolean reserve(int port) {
        return available(port) && lock(port);
    }

    /** Gives a port back that was reserved here. */
    public static void release(int port) {
        FileLock lock = RESERVED.remove(port);
        if (lock != null) {
            release(lock);
        }
    }

    /** Whether someone accepts connections on a port. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean available(int port) {
        if (answers(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean lock(int port) {
        Optional<FileChannel> file = LOCKS.get();
        if (file.isEmpty()) {
            return true;
        }
        try {
            FileLock lock = file.get().tryLock(port, 1, false);
            if (lock != null) {
                RESERVED.put(port, lock);
            }
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file for all ports, a byte each; empty where it is another user's, who then is not our concern. */
    private static Optional<FileChannel> openLocks() {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "praeventionskette-ports.lock");
        try {
            return Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (AccessDeniedException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
    }
}
