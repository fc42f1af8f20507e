package de.praeventionskette.referral.wiring;

import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.ViewReferral;
import de.praeventionskette.referral.referral.web.ReceiverMoves;
import de.praeventionskette.referral.referral.web.SenderMoves;
import de.praeventionskette.referral.worklist.bulk.MoveMany;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One step with many referrals, by the use cases of the single step. */
@Configuration(proxyBeanMethods = false)
class BulkWiring {
    @Bean
    MoveMany moveMany(ReceiverMoves receiver, SenderMoves sender, Referrals referrals, ViewReferral view) {
        return new MoveMany(
                new MoveMany.Receiving(
                        receiver.accept(), receiver.reject(), receiver.start(), receiver.note(), receiver.reassign()),
                new MoveMany.Sending(sender.ask(), sender.cancel()),
                referrals,
                view);
    }
}
