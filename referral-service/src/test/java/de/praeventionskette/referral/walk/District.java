package de.praeventionskette.referral.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.local.platform.Membership;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.walk.HandOver.Stage;
import de.praeventionskette.referral.walk.Step.Alone;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All sides as they reach the started service, with the teams of a district that nobody else walks in. */
final class District implements Sides {
    private static final int AT_ONCE = 20;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final String id;
    private final Service service;
    private final ExecutorService meanwhile;
    private final Map<Who, Long> versions = new EnumMap<>(Who.class);

    District(String id, Service service, ExecutorService meanwhile) {
        this.id = id;
        this.service = service;
        this.meanwhile = meanwhile;
    }

    /** The started service, as one instance of it and its callers know it. */
    interface Service {
        HttpResponse<String> send(
                String method, String path, @Nullable Object body, Membership as, List<String> headers);

        /** A submission to an offer that is complete; without feedback the family allows only the transmission. */
        Map<String, Object> submission(String offer, boolean feedback);

        /** Somebody who is no team. */
        Membership membership(Who who);

        /** The offer of somebody who is no team. */
        String offer(Who who);

        /** Looks what waits with teams that are away. */
        void lookWhatWaits(int atOnce);

        /** Does anew what follows from what happened to a referral. */
        void again(ReferralId id);

        /** Whether everything has followed that has to follow what happened to a referral. */
        boolean isFollowed(ReferralId id);
    }

    /** The id of a team. */
    static String team(String district, Who team) {
        return district + "-" + team.word();
    }

    /** The id of the offer of the first team. */
    static String offer(String district) {
        return district + "-visits";
    }

    private String team(Who team) {
        return team(id, team);
    }

    private Membership membership(Who who) {
        return who.isTeam()
                ? Membership.in("03241", id, "PROVIDER", "PROFESSIONAL").unit(team(who), who.word())
                : service.membership(who);
    }

    private String offer(Who who) {
        return who.isTeam() ? offer(id) : service.offer(who);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public String submit(Wish wish) {
        Map<String, Object> body = service.submission(offer(wish.first()), wish.feedback());
        if (!wish.next().isEmpty()) {
            body.put("next", wish.next().stream().map(this::offer).toList());
            body.put("silentDays", wish.silentDays());
        }
        if (wish.handOver() != null) {
            body.put("handOver", wish.handOver().body);
        }
        HttpResponse<String> answer =
                service.send("POST", "/api/referrals", body, membership(Who.MIDWIFE), headers(Requests.key(), null));
        if (answer.statusCode() != CREATED) {
            throw new AssertionError(answer.statusCode() + " " + wish);
        }
        return json(answer).path("id").asString();
    }

    @Override
    public Answer act(String referral, Alone act, long version, String key, @Nullable BreakDown breakDown) {
        List<String> headers = headers(key, breakDown);
        headers.addAll(List.of("If-Match", "\"v" + version + "\""));
        HttpResponse<String> answer = service.send(
                method(act.act()),
                "/api/referrals/" + referral + "/" + act.act().path,
                act.act() == Act.TAKE_BACK_WISH ? null : body(act.act()),
                membership(act.by()),
                headers);
        if (answer.statusCode() != Model.DONE) {
            return Answer.refused(answer.statusCode());
        }
        return answer(json(answer));
    }

    private static List<String> headers(String key, @Nullable BreakDown breakDown) {
        List<String> headers = new ArrayList<>(List.of("Idempotency-Key", key));
        if (breakDown != null) {
            headers.addAll(List.of(BreakDown.HEADER, breakDown.name()));
        }
        return headers;
    }

    private static String method(Act act) {
        return switch (act) {
            case WISH_CALL, WISH_MEETING -> "PUT";
            case TAKE_BACK_WISH -> "DELETE";
            default -> "POST";
        };
    }

    private Map<String, Object> body(Act act) {
        Who team = act.team();
        return team == null ? act.body : Map.of("team", team(team));
    }

    private static Answer answer(JsonNode done) {
        return new Answer(Model.DONE, state(done), done.path("version").asLong(0));
    }

    private static @Nullable ReferralStatus state(JsonNode of) {
        return of.hasNonNull("state") ? ReferralStatus.valueOf(of.path("state").asString()) : null;
    }

    @Override
    public CompletableFuture<Answer> actMeanwhile(String referral, Alone act, long version, String key) {
        return CompletableFuture.supplyAsync(() -> act(referral, act, version, key, null), meanwhile);
    }

    @Override
    public List<Answer> many(Act act, Who by, List<Line> lines, String key, @Nullable BreakDown breakDown) {
        Map<String, Object> body = new LinkedHashMap<>(body(act));
        body.put("move", act.team() == null ? act.name() : "REASSIGN");
        body.put("referrals", lines);
        HttpResponse<String> answer =
                service.send("POST", "/api/referrals/moves", body, membership(by), headers(key, breakDown));
        return answer.statusCode() == Model.DONE
                ? json(answer)
                        .path("referrals")
                        .valueStream()
                        .map(District::oneOfMany)
                        .toList()
                : List.of(Answer.refused(answer.statusCode()));
    }

    private static Answer oneOfMany(JsonNode one) {
        return one.hasNonNull("problem")
                ? Answer.refused(one.path("problem").path("status").asInt())
                : answer(one);
    }

    @Override
    public Seen look(String referral, Who who) {
        HttpResponse<String> answer =
                service.send("GET", "/api/referrals/" + referral, null, membership(who), List.of());
        if (answer.statusCode() != Model.DONE) {
            return Seen.refused(answer.statusCode());
        }
        JsonNode view = json(answer);
        return new Seen(
                Model.DONE,
                state(view.path("course")),
                view.path("version").asLong(),
                view.path("history").size(),
                view.path("closed").asBoolean(),
                view.path("consent").path("recipient").asString(),
                view.hasNonNull("handOver")
                        ? Stage.valueOf(view.path("handOver").path("state").asString())
                        : null,
                view.path("course").path("order").hasNonNull("asked")
                        ? view.path("course").path("order").path("asked").asString()
                        : null);
    }

    @Override
    public boolean lists(Who team, String referral) {
        return json(service.send("GET", "/api/worklists/received?limit=" + AT_ONCE, null, membership(team), List.of()))
                .path("items")
                .valueStream()
                .anyMatch(item -> item.path("id").asString().equals(referral));
    }

    @Override
    public int goes(Who by, Who team, Days days, Page seen) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("from", days.from().toString(), "until", days.until().toString()));
        if (days.deputy() != null) {
            body.put("deputy", team(days.deputy()));
        }
        HttpResponse<String> answer = service.send("PUT", absence(team), body, membership(by), ifMatch(team, seen));
        if (answer.statusCode() == Model.DONE) {
            versions.put(team, json(answer).path("version").asLong());
        }
        return answer.statusCode();
    }

    private String absence(Who team) {
        return "/api/absences/" + team(team);
    }

    private List<String> ifMatch(Who team, Page seen) {
        long newest = versions.getOrDefault(team, 1L);
        return switch (seen) {
            case NONE -> List.of();
            case NEWEST -> List.of("If-Match", "\"v" + newest + "\"");
            case OUTDATED -> List.of("If-Match", "\"v" + (newest - 1) + "\"");
        };
    }

    @Override
    public int isBack(Who by, Who team, Page seen) {
        int status = service.send("DELETE", absence(team), null, membership(by), ifMatch(team, seen))
                .statusCode();
        if (status == NO_CONTENT) {
            versions.merge(team, 1L, Long::sum);
        }
        return status;
    }

    @Override
    public void lookWhatWaits() {
        service.lookWhatWaits(AT_ONCE);
    }

    @Override
    public void again(String referral) {
        service.again(new ReferralId(referral));
        service.lookWhatWaits(AT_ONCE);
    }

    @Override
    public void settle(String referral) {
        follow(() -> assertThat(service.isFollowed(new ReferralId(referral)))
                .as("%s is followed", referral)
                .isTrue());
    }

    @Override
    public void follow(Runnable until) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(until::run);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public String organization(Who who) {
        return membership(who).organization();
    }
}
