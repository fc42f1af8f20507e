package de.praeventionskette.referral.asking.web;

import de.praeventionskette.contracts.vocabulary.Audience;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.Directory.Contact;
import de.praeventionskette.referral.replica.Directory.Town;
import de.praeventionskette.referral.replica.KnownOffer;
import de.praeventionskette.referral.replica.Replica;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words offers for families that ask themselves. */
@Component
class AskedOffers {
    private final Replica replica;
    private final Directory directory;
    private final Words words;

    AskedOffers(Replica replica, Directory directory, Words words) {
        this.replica = replica;
        this.directory = directory;
        this.words = words;
    }

    /** An offer that families may ask for. */
    Optional<AskedOffer> find(String id, Locale language) {
        return forFamilies(id)
                .filter(shown -> !shown.offer().fit().professionalsOnly())
                .map(shown -> worded(shown.offer(), shown.contact(), language));
    }

    /** An offer for families for which only professionals ask. */
    Optional<AskedOffer> throughProfessionals(String id, Locale language) {
        return forFamilies(id)
                .filter(shown -> shown.offer().fit().professionalsOnly())
                .map(shown -> worded(shown.offer(), shown.contact(), language));
    }

    private Optional<Directory.Shown> forFamilies(String id) {
        return directory
                .offer(id)
                .filter(shown ->
                        !shown.offer().withdrawn() && shown.offer().fit().audience() != Audience.PROFESSIONALS);
    }

    private AskedOffer worded(KnownOffer offer, Contact contact, Locale language) {
        KnownOffer.Fit fit = offer.fit();
        return new AskedOffer(
                offer.id(),
                offer.region(),
                offer.title(),
                receiver(new Party(
                        offer.receiver().organization(), offer.receiver().unit())),
                offer.receiver().organization(),
                words.ages(fit.minAgeMonths(), fit.maxAgeMonths(), language),
                fit.maxAgeMonths(),
                contact);
    }

    String receiver(Party party) {
        return party.calledBy(replica.names(List.of(party.organization(), party.nameKey())));
    }

    Contact contact(String offer) {
        return directory.contact(offer);
    }

    List<Town> towns(String region) {
        return directory.municipalities(region);
    }
}
