package de.praeventionskette.referral.wiring;

import com.mongodb.client.MongoDatabase;
import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.kit.aggregate.WantedIndexes;
import de.praeventionskette.referral.ReferralProperties;
import de.praeventionskette.referral.child.access.KitReadLog;
import de.praeventionskette.referral.draft.DraftVault;
import de.praeventionskette.referral.draft.Drafts;
import de.praeventionskette.referral.draft.ForgetDrafts;
import de.praeventionskette.referral.draft.ReadDrafts;
import de.praeventionskette.referral.draft.RemoveDraft;
import de.praeventionskette.referral.draft.SaveDraft;
import de.praeventionskette.referral.draft.mongo.MongoDraftKeys;
import de.praeventionskette.referral.draft.mongo.MongoDrafts;
import de.praeventionskette.referral.draft.tink.TinkDraftVault;
import de.praeventionskette.referral.draft.web.DeviceSeals;
import de.praeventionskette.referral.draft.web.DraftPages;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.replica.Replica;
import de.praeventionskette.referral.secret.KeyedHash;
import de.praeventionskette.referral.secret.MasterKey;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Drafts of referrals: saved, opened, sent or forgotten. */
@Configuration(proxyBeanMethods = false)
class DraftWiring {
    private static final int AT_ONCE = 200;

    @Bean
    Drafts drafts(MongoDatabase serviceDatabase, WantedIndexes indexes) {
        return new MongoDrafts(serviceDatabase, indexes);
    }

    @Bean
    DraftVault draftVault(MasterKey master, MongoDatabaseFactory databases, ReferralProperties settings) {
        return new TinkDraftVault(
                master.derive("draft-keys"), new MongoDraftKeys(databases.getMongoDatabase(settings.keysDatabase())));
    }

    @Bean
    SaveDraft saveDraft(Drafts drafts, DraftVault vault, Clock clock) {
        return new SaveDraft(drafts, vault, clock);
    }

    @Bean
    ReadDrafts readDrafts(Drafts drafts, DraftVault vault, AccessLog log, Clock clock) {
        return new ReadDrafts(drafts, vault, new KitReadLog(log), clock);
    }

    @Bean
    RemoveDraft removeDraft(Drafts drafts, DraftVault vault, Clock clock) {
        return new RemoveDraft(drafts, vault, clock);
    }

    @Bean
    ForgetDrafts forgetDrafts(Drafts drafts, DraftVault vault, Clock clock) {
        return new ForgetDrafts(drafts, vault, clock);
    }

    @Bean
    DeviceSeals deviceSeals(MasterKey master) {
        return new DeviceSeals(new KeyedHash(master.derive("draft-on-device")));
    }

    @Bean
    DraftPages draftPages(ReadDrafts drafts, RemoveDraft removal, Replica replica, Words words) {
        return new DraftPages(drafts, removal, replica, words);
    }

    /** Forgets what nobody has written on, every hour. */
    static final class ForgetDraftsHourly {
        private final ForgetDrafts drafts;

        ForgetDraftsHourly(ForgetDrafts drafts) {
            this.drafts = drafts;
        }

        @Scheduled(fixedDelay = 60, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
        void run() {
            int done = drafts.forget(AT_ONCE);
            while (done == AT_ONCE) {
                done = drafts.forget(AT_ONCE);
            }
        }
    }

    @Bean
    ForgetDraftsHourly forgetDraftsHourly(ForgetDrafts drafts) {
        return new ForgetDraftsHourly(drafts);
    }
}
