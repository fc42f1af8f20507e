package de.praeventionskette.journeys;

import de.praeventionskette.journeys.CarefulClient.Answer;
import de.praeventionskette.journeys.CarefulClient.Call;
import java.util.Map;

/**
 * A referral that was acknowledged from its submission to the end of its course.
 *
 * @param referral its id
 * @param offer id of the offer
 * @param course where it stands
 */
record Journey(String referral, String offer, Course course) {

    /** Walks to the end; returns when the last step is acknowledged. */
    static Journey walk(CarefulClient client, String key, String offer, Course course) {
        Answer submitted = submit(client, key, offer);
        String referral = submitted.body().get("id").asString();
        String version = submitted.version().orElseThrow();
        for (Course.Step step : course.steps) {
            version = step == Course.Step.WITHDRAW
                    ? withdraw(client, submitted.body().get("pathCode").asString())
                    : move(client, referral, step, version, key);
        }
        return new Journey(referral, offer, course);
    }

    static Answer submit(CarefulClient client, String key, String offer) {
        Map<String, Object> body = Families.referral(offer, Families.typed("Kind"), Families.typed(key));
        body.put("message", Families.typed("Nachricht"));
        return client.ask(Call.post("/referrals/api/referrals", Families.SENDER, body, key))
                .mustBe(201);
    }

    private static String move(CarefulClient client, String referral, Course.Step step, String version, String key) {
        String path = "/referrals/api/referrals/" + referral + "/" + step.act;
        Answer moved =
                client.move(referral, Call.post(path, step.organization, step.body, key + "-" + step.act), version);
        return moved.mustBe(200).version().orElseThrow();
    }

    private static String withdraw(CarefulClient client, String pathCode) {
        Map<String, ?> body = Map.of("pathCode", pathCode, "scopes", Families.ALL_SCOPES);
        client.ask(new Call("POST", "/referrals/api/family/withdrawal", null, body, Map.of()))
                .mustBe(204);
        return "";
    }
}
