package de.praeventionskette.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * How an index answers a query: the stretches of it to read and in which direction. An ordered plan merges them, so that
 * the documents come in the order asked for and reading can stop at the limit.
 *
 * @param score how much better than reading everything it promises to be; larger is better
 */
record QueryPlan(StoreIndex index, List<Stretch> stretches, boolean ordered, boolean reverse, int score) {

    /**
     * A stretch of the index.
     *
     * @param from the first key
     * @param to the first key after the end, or null for the end of the index
     * @param prefix how many bytes at the beginning do not count for the order
     */
    record Stretch(byte[] from, byte @Nullable [] to, int prefix) {}

    /** The positions of the candidates, each once. */
    Iterator<Position> positions() {
        return new Positions(ordered ? new Merge() : new Sequence());
    }

    /** Reads one stretch. */
    private final class Reader {

        private final Stretch stretch;
        private final Cursor<byte[], Long> cursor;
        private byte @Nullable [] key;

        Reader(Stretch stretch) {
            this.stretch = stretch;
            MVMap<byte[], Long> entries = index.entries();
            this.cursor = reverse
                    ? entries.cursor(stretch.to(), stretch.from(), true)
                    : entries.cursor(stretch.from(), stretch.to(), false);
            advance();
        }

        void advance() {
            key = null;
            while (key == null && cursor.hasNext()) {
                byte[] next = cursor.next();
                boolean beyond = stretch.to() != null && Arrays.compareUnsigned(next, stretch.to()) >= 0;
                if (!beyond) {
                    key = next;
                } else if (!reverse) {
                    return;
                }
            }
        }

        Position position() {
            byte[] full = current();
            return new Position(Arrays.copyOfRange(full, cursor.getValue().intValue(), full.length));
        }

        byte[] current() {
            if (key == null) {
                throw new NoSuchElementException();
            }
            return key;
        }
    }

    private static int bySuffix(Reader one, Reader other) {
        byte[] left = one.current();
        byte[] right = other.current();
        return Arrays.compareUnsigned(
                left, one.stretch.prefix(), left.length, right, other.stretch.prefix(), right.length);
    }

    /** One stretch after the other. */
    private final class Sequence implements Consumer<Consumer<Position>> {

        private final Iterator<Stretch> rest = (reverse ? stretches.reversed() : stretches).iterator();
        private @Nullable Reader reader;

        @Override
        public void accept(Consumer<Position> next) {
            while ((reader == null || reader.key == null) && rest.hasNext()) {
                reader = new Reader(rest.next());
            }
            if (reader != null && reader.key != null) {
                next.accept(reader.position());
                reader.advance();
            }
        }
    }

    /** All stretches at once, in the order of what follows their prefixes. */
    private final class Merge implements Consumer<Consumer<Position>> {

        private final PriorityQueue<Reader> readers;

        Merge() {
            Comparator<Reader> order = QueryPlan::bySuffix;
            readers = new PriorityQueue<>(reverse ? order.reversed() : order);
            stretches.stream()
                    .map(Reader::new)
                    .filter(reader -> reader.key != null)
                    .forEach(readers::add);
        }

        @Override
        public void accept(Consumer<Position> next) {
            Reader reader = readers.poll();
            if (reader != null) {
                next.accept(reader.position());
                reader.advance();
                if (reader.key != null) {
                    readers.add(reader);
                }
            }
        }
    }

    private static final class Positions implements Iterator<Position> {

        private final Consumer<Consumer<Position>> source;
        private final Set<Position> seen = new HashSet<>();
        private final List<Position> next = new ArrayList<>(1);

        Positions(Consumer<Consumer<Position>> source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty()) {
                source.accept(next::add);
                if (next.isEmpty()) {
                    return false;
                }
                if (!seen.add(next.getFirst())) {
                    next.clear();
                }
            }
            return true;
        }

        @Override
        public Position next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return next.removeLast();
        }
    }
}
