package de.praeventionskette.local.store;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** What is remembered of each index beside its entries: that it is built, and which of its keys ever passed through an array. */
final class IndexMarks {

    private final MVMap<String, Long> marks;

    IndexMarks(MVMap<String, Long> marks) {
        this.marks = marks;
    }

    boolean isBuilt(String index) {
        return marks.containsKey(index);
    }

    long throughArrays(String index) {
        @Nullable Long bits = marks.get(index);
        return bits == null ? 0 : bits;
    }

    void put(String index, long throughArrays) {
        marks.put(index, throughArrays);
    }

    void forget(String index) {
        marks.remove(index);
    }
}
