package de.praeventionskette.referral.escalation;

import de.praeventionskette.referral.Stores;
import de.praeventionskette.referral.escalation.mongo.MongoLateFigures;

class MongoLateFiguresTest implements LateFiguresContract {
    private final LateFigures figures = new MongoLateFigures(Stores.database());

    @Override
    public LateFigures figures() {
        return figures;
    }
}
