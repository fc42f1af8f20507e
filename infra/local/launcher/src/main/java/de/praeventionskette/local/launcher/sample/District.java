package de.praeventionskette.local.launcher.sample;

import java.util.List;

/**
 * A sample region and the membership in which the loader administers it.
 *
 * @param key five-digit district key
 * @param membership the loader's membership
 */
record District(String key, String membership) {
    static final District HANNOVER = new District("03241", "region-hannover");
    static final District SONNEBERG = new District("16072", "landkreis-sonneberg");
    static final List<District> ALL = List.of(HANNOVER, SONNEBERG);

    static District of(String key) {
        return ALL.stream()
                .filter(district -> district.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no sample region " + key));
    }
}
