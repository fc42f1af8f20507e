package de.praeventionskette.kit.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Twin of the generations. */
public final class InMemoryGenerations implements Generations {
    private final Map<String, Generation> pointers = new ConcurrentHashMap<>();

    @Override
    public Generation read(String projection) {
        return pointers.getOrDefault(projection, Generation.first(projection));
    }

    @Override
    public void progress(Generation building) {
        pointers.put(building.projection(), building);
    }

    @Override
    public void switchTo(String projection, int generation) {
        Generation before = read(projection);
        pointers.put(
                projection,
                new Generation(projection, generation, null, before.startedAt(), before.read(), before.total(), null));
    }
}
