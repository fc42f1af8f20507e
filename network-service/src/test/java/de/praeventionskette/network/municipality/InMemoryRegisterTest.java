package de.praeventionskette.network.municipality;

import de.praeventionskette.network.municipality.kafka.MunicipalityEventsOut;
import de.praeventionskette.network.register.InMemoryRegister;
import de.praeventionskette.network.register.Register;

class InMemoryRegisterTest implements RegisterContract {
    private final Register<Municipality, MunicipalityEvent> register =
            new InMemoryRegister<>(Municipality.class, MunicipalityEvent.class, new MunicipalityEventsOut());

    @Override
    public Register<Municipality, MunicipalityEvent> register() {
        return register;
    }
}
