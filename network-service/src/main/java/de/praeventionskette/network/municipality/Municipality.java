package de.praeventionskette.network.municipality;

import de.praeventionskette.network.municipality.MunicipalityEvent.MunicipalityRecorded;
import de.praeventionskette.network.register.Register.First;
import java.util.List;

/**
 * Kommune: a town or municipality. Where the municipalities of a district are not recorded one by one, the district as a
 * whole stands in their place.
 */
public final class Municipality {
    private final Ags ags;
    private String name;
    private String source;

    Municipality(Ags ags, String name, String source) {
        this.ags = ags;
        this.name = name;
        this.source = source;
    }

    static First<Municipality, MunicipalityEvent> first(Ags ags, String name, String source) {
        return new First<>(new Municipality(ags, name, source), List.of(new MunicipalityRecorded(ags)));
    }

    List<MunicipalityEvent> correct(String newName, String newSource) {
        if (name.equals(newName) && source.equals(newSource)) {
            return List.of();
        }
        name = newName;
        source = newSource;
        return List.of(new MunicipalityRecorded(ags));
    }

    /** Official key. */
    public Ags ags() {
        return ags;
    }

    /** Official name. */
    public String name() {
        return name;
    }

    /** Where this is written, with its date. */
    public String source() {
        return source;
    }
}
