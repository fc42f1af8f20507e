package de.praeventionskette.referral.wiring;

import de.praeventionskette.kit.access.AccessLog;
import de.praeventionskette.kit.aggregate.AggregateStores;
import de.praeventionskette.referral.ReferralProperties;
import de.praeventionskette.referral.child.ChildVault;
import de.praeventionskette.referral.child.Children;
import de.praeventionskette.referral.child.NameAndBirth;
import de.praeventionskette.referral.child.ReadChildren;
import de.praeventionskette.referral.child.RecordChild;
import de.praeventionskette.referral.child.access.KitReadLog;
import de.praeventionskette.referral.child.mongo.MongoChildren;
import de.praeventionskette.referral.child.mongo.MongoWrappedKeys;
import de.praeventionskette.referral.child.tink.TinkVault;
import de.praeventionskette.referral.input.RequestKeys;
import de.praeventionskette.referral.path.PathCodes;
import de.praeventionskette.referral.secret.KeyedHash;
import de.praeventionskette.referral.secret.MasterKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The master key, what is derived from it, and the children that it protects. */
@Configuration(proxyBeanMethods = false)
class SecretWiring {
    @Bean
    MasterKey masterKey(ReferralProperties settings) {
        return MasterKey.read(settings.masterKeyFile());
    }

    @Bean
    RequestKeys requestKeys(MasterKey master) {
        return new RequestKeys(new KeyedHash(master.derive("request-digest")));
    }

    @Bean
    PathCodes pathCodes(MasterKey master) {
        return new PathCodes(new KeyedHash(master.derive("path-code")), new KeyedHash(master.derive("path-code-hash")));
    }

    @Bean
    ChildVault childVault(MasterKey master, MongoDatabaseFactory databases, ReferralProperties settings) {
        return new TinkVault(
                master.derive("child-keys"), new MongoWrappedKeys(databases.getMongoDatabase(settings.keysDatabase())));
    }

    @Bean
    Children children(AggregateStores stores) {
        return new MongoChildren(stores);
    }

    @Bean
    RecordChild recordChild(Children children, ChildVault vault, MasterKey master) {
        return new RecordChild(children, vault, new NameAndBirth(new KeyedHash(master.derive("name-and-birth"))));
    }

    @Bean
    ReadChildren readChildren(Children children, ChildVault vault, AccessLog log) {
        return new ReadChildren(children, vault, new KitReadLog(log));
    }
}
