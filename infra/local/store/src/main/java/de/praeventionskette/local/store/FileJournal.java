package de.praeventionskette.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file beside the store. Changes collect in memory; who has to wait first writes all of them, the others find their
 * own already written (group commit). A record is: length, checksum, sequence, collection, position, document. What is
 * cut off at the end was never acknowledged.
 */
final class FileJournal implements Journal {

    private static final int HEADER = 2 * Integer.BYTES;
    private static final int REMOVED = -1;

    private final FileChannel file;
    private final ReentrantLock writing = new ReentrantLock();
    private ByteBuffer pending = ByteBuffer.allocate(64 * 1024);
    private ByteBuffer spare = ByteBuffer.allocate(64 * 1024);
    private long appended;
    private long size;
    private volatile long written;
    private volatile @Nullable IOException failure;

    /** @param sequence the sequence to go on from */
    FileJournal(Path path, long sequence) {
        try {
            this.file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be opened", e);
        }
        this.appended = sequence;
        this.written = sequence;
    }

    @Override
    public synchronized void append(String collection, byte[] position, byte @Nullable [] document) {
        refuseAfterFailure();
        byte[] name = collection.getBytes(StandardCharsets.UTF_8);
        int body = Long.BYTES
                + 3 * Integer.BYTES
                + name.length
                + position.length
                + (document == null ? 0 : document.length);
        ensure(HEADER + body);
        int start = pending.position();
        pending.position(start + HEADER);
        pending.putLong(appended + 1);
        pending.putInt(name.length).put(name);
        pending.putInt(position.length).put(position);
        pending.putInt(document == null ? REMOVED : document.length);
        if (document != null) {
            pending.put(document);
        }
        pending.putInt(start, body);
        pending.putInt(start + Integer.BYTES, checksum(pending.array(), start + HEADER, body));
        appended++;
        size += HEADER + body;
    }

    private void ensure(int more) {
        if (pending.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(pending.capacity() * 2, pending.position() + more));
            pending = larger.put(pending.flip());
        }
    }

    static int checksum(byte[] bytes, int offset, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, offset, length);
        return (int) checksum.getValue();
    }

    @Override
    public void awaitWritten() {
        long wanted = lastSequence();
        if (written >= wanted) {
            return;
        }
        writing.lock();
        try {
            refuseAfterFailure();
            if (written < wanted) {
                write();
            }
        } finally {
            writing.unlock();
        }
    }

    private void write() {
        ByteBuffer batch;
        long last;
        synchronized (this) {
            batch = pending;
            pending = spare.clear();
            last = appended;
        }
        try {
            batch.flip();
            while (batch.hasRemaining()) {
                file.write(batch);
            }
        } catch (IOException e) {
            failure = e;
            refuseAfterFailure();
        }
        spare = batch;
        written = last;
    }

    private void refuseAfterFailure() {
        IOException cause = failure;
        if (cause != null) {
            throw new UncheckedIOException("The journal cannot be written; the store takes no more changes", cause);
        }
    }

    @Override
    public synchronized long lastSequence() {
        return appended;
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public void reset() {
        writing.lock();
        try {
            refuseAfterFailure();
            file.truncate(0);
            file.position(0);
            synchronized (this) {
                pending.clear();
                size = 0;
                written = appended;
            }
        } catch (IOException e) {
            failure = e;
            refuseAfterFailure();
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be closed", e);
        }
    }
}
