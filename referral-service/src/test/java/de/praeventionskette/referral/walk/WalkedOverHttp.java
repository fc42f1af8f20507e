package de.praeventionskette.referral.walk;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import de.praeventionskette.contracts.Topic;
import de.praeventionskette.contracts.offers.Contact;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.contracts.offers.Unit;
import de.praeventionskette.contracts.vocabulary.FieldOfAction;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.ReferralSystem;
import de.praeventionskette.referral.referral.AskNextOffer;
import de.praeventionskette.referral.referral.PassToDeputy;
import de.praeventionskette.referral.referral.PassWaitingToDeputies;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.replica.Replica;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The started service, with districts whose teams are away without anybody else noticing. */
abstract class WalkedOverHttp extends ReferralSystem {
    @Autowired
    private Referrals referrals;

    @Autowired
    private MongoDatabase serviceDatabase;

    @Autowired
    private Replica replica;

    @Autowired
    private AskNextOffer next;

    @Autowired
    private PassToDeputy passing;

    @Autowired
    private PassWaitingToDeputies waiting;

    /** A district that is new to the service, with three teams and an offer of the first of them. */
    final Sides district(String id, ExecutorService meanwhile) {
        List<Unit> teams = Who.TEAMS.stream()
                .map(team -> new Unit(District.team(id, team), team.word()))
                .toList();
        Contact none = new Contact(null, null, null);
        publish(Topic.OFFERS, "organization/" + id, new Organization(id, "03241", id, teams, List.of(), none));
        Membership north = Membership.in("03241", id, "PROVIDER").unit(District.team(id, Who.NORTH), Who.NORTH.word());
        publish(
                Topic.OFFERS,
                "offer/" + District.offer(id),
                offer(District.offer(id), north, FieldOfAction.YOUTH_WELFARE));
        List<String> names = Who.TEAMS.stream()
                .map(team -> id + "/" + District.team(id, team))
                .toList();
        await(() -> {
            if (replica.offer(District.offer(id)).isEmpty()
                    || replica.names(names).size() < names.size()) {
                throw new AssertionError(id + " is not known yet");
            }
        });
        return new District(id, new Started(), meanwhile);
    }

    /** The service that this test has started. */
    private final class Started implements District.Service {
        @Override
        public HttpResponse<String> send(
                String method, String path, @Nullable Object body, Membership as, List<String> headers) {
            String json = body == null ? null : JsonMapper.shared().writeValueAsString(body);
            return WalkedOverHttp.this.send(method, path, json, as, headers.toArray(String[]::new));
        }

        @Override
        public Map<String, Object> submission(String offer, boolean feedback) {
            return feedback
                    ? ReferralSystem.submission(offer, "Walk")
                    : ReferralSystem.submission(offer, "Walk", "TRANSMISSION");
        }

        @Override
        public Membership membership(Who who) {
            return switch (who) {
                case MIDWIFE -> MIDWIFE;
                case CENTRE -> CENTRE;
                case EARLY -> EARLY;
                case NORTH, SOUTH, WEST -> throw new IllegalArgumentException(who + " is of a district");
            };
        }

        @Override
        public String offer(Who who) {
            return who == Who.CENTRE ? PARENT_CAFE : EARLY_SUPPORT;
        }

        @Override
        public void lookWhatWaits(int atOnce) {
            waiting.pass(atOnce);
        }

        @Override
        public void again(ReferralId id) {
            next.ask(id);
            passing.pass(referrals.find(id).orElseThrow().state());
        }

        @Override
        public boolean isFollowed(ReferralId id) {
            return serviceDatabase
                            .getCollection("referrals")
                            .countDocuments(Filters.and(Filters.eq("_id", id.value()), Filters.eq("unreacted", true)))
                    == 0;
        }
    }
}
