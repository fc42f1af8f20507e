package de.praeventionskette.referral.absence;

import de.praeventionskette.referral.InMemoryAbsences;
import java.time.Clock;

class InMemoryAbsencesTest implements AbsencesContract {
    private final Absences absences = new InMemoryAbsences(Clock.systemUTC());

    @Override
    public Absences absences() {
        return absences;
    }
}
