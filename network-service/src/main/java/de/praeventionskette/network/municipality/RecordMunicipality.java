package de.praeventionskette.network.municipality;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.network.register.Recording;
import de.praeventionskette.network.register.Register;
import de.praeventionskette.network.register.Register.Entry;
import org.jspecify.annotations.Nullable;

/** Records or corrects a municipality: the administration of its region only. */
public final class RecordMunicipality {
    private final Register<Municipality, MunicipalityEvent> register;

    public RecordMunicipality(Register<Municipality, MunicipalityEvent> register) {
        this.register = register;
    }

    /** The municipality after it, whether or not that changed anything. */
    public Loaded<Municipality> record(Command command, @Nullable Long expectedVersion, Actor actor) {
        Ags ags = command.ags();
        Recording.mustAdminister(actor, ags.region());
        return register.put(
                new Entry<>(
                        ags.value(),
                        ags.region(),
                        Municipality.first(ags, command.name(), command.source()),
                        municipality -> municipality.correct(command.name(), command.source())),
                expectedVersion);
    }

    /**
     * What to record.
     *
     * @param ags official key
     * @param name official name
     * @param source where this is written, with its date
     */
    public record Command(Ags ags, String name, String source) {}
}
