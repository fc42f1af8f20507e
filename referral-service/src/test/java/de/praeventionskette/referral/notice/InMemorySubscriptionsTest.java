package de.praeventionskette.referral.notice;

import de.praeventionskette.referral.InMemorySubscriptions;

class InMemorySubscriptionsTest implements SubscriptionsContract {
    private final Subscriptions subscriptions = new InMemorySubscriptions(CLOCK);

    @Override
    public Subscriptions subscriptions() {
        return subscriptions;
    }
}
