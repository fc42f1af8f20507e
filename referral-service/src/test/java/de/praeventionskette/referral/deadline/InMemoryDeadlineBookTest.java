package de.praeventionskette.referral.deadline;

import de.praeventionskette.referral.InMemoryDeadlineBook;
import java.time.Clock;

class InMemoryDeadlineBookTest implements DeadlineBookContract {
    private final DeadlineBook book = new InMemoryDeadlineBook(Clock.systemUTC());

    @Override
    public DeadlineBook book() {
        return book;
    }
}
