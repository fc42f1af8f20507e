package de.praeventionskette.referral.escalation;

import de.praeventionskette.referral.InMemoryLateFigures;

class InMemoryLateFiguresTest implements LateFiguresContract {
    private final LateFigures figures = new InMemoryLateFigures();

    @Override
    public LateFigures figures() {
        return figures;
    }
}
