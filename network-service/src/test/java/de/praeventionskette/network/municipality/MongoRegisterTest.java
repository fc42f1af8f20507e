package de.praeventionskette.network.municipality;

import de.praeventionskette.kit.aggregate.StoreFixture;
import de.praeventionskette.network.register.Register;

class MongoRegisterTest implements RegisterContract {
    private final Register<Municipality, MunicipalityEvent> register =
            new MunicipalityConfiguration().municipalityRegister(StoreFixture.stores(StoreFixture.database()));

    @Override
    public Register<Municipality, MunicipalityEvent> register() {
        return register;
    }
}
