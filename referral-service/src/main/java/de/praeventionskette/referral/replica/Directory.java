package de.praeventionskette.referral.replica;

import de.praeventionskette.contracts.vocabulary.WaitBand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people are shown of offers and municipalities, beyond what rules need; local copies as in {@link Replica}. */
public interface Directory {
    /** The regions of which municipalities are known. */
    List<String> regions();

    /** The municipalities of a region, by name. */
    List<Town> municipalities(String region);

    /** An offer, also a withdrawn one. */
    Optional<Shown> offer(String id);

    /** Offers of a region that one may refer a family to, by title. */
    List<Shown> offers(String region);

    /** The teams of an organization, by name. */
    List<Team> teams(String organization);

    /** How long those waited who lately got a place of an offer; empty: too few to say. */
    Optional<WaitBand> waitSoFar(String offer);

    /** How to reach who offers something; all empty where nothing is known. */
    Contact contact(String offer);

    /**
     * An offer with what people are told of it.
     *
     * @param capacityReportedOn day of the report behind the band of free places; null: never reported
     * @param waitSoFar how long those waited who lately got a place; null: too few to say
     * @param contact how to reach who offers it
     */
    record Shown(
            KnownOffer offer,
            @Nullable LocalDate capacityReportedOn,
            @Nullable WaitBand waitSoFar,
            Contact contact) {}

    /** A public contact. */
    record Contact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website) {}

    /** A team of an organization. */
    record Team(String id, String name) {}

    /** A municipality with its official name. */
    record Town(String ags, String name) {}
}
