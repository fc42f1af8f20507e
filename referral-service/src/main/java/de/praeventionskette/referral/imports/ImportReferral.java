package de.praeventionskette.referral.imports;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.referral.calendar.LocalDays;
import de.praeventionskette.referral.child.ChildId;
import de.praeventionskette.referral.child.Identity;
import de.praeventionskette.referral.child.RecordChild;
import de.praeventionskette.referral.consent.Consent;
import de.praeventionskette.referral.consent.ConsentPurpose;
import de.praeventionskette.referral.consent.ConsentScope;
import de.praeventionskette.referral.input.Fields;
import de.praeventionskette.referral.path.PathId;
import de.praeventionskette.referral.referral.CheckWish;
import de.praeventionskette.referral.referral.ConsentGiving;
import de.praeventionskette.referral.referral.Party;
import de.praeventionskette.referral.referral.PastReferral;
import de.praeventionskette.referral.referral.PastReferral.ImpossibleStep;
import de.praeventionskette.referral.referral.RecordPastReferral;
import de.praeventionskette.referral.referral.Referral;
import de.praeventionskette.referral.referral.ReferralId;
import de.praeventionskette.referral.referral.Referrals;
import de.praeventionskette.referral.referral.Submission;
import de.praeventionskette.referral.replica.KnownOffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports one line. Ids follow from region and the caller's ids, so a repeat, also after a crash, doubles nothing. */
public final class ImportReferral {
    private final CheckWish check;
    private final RecordChild children;
    private final Referrals referrals;
    private final RecordPastReferral record;

    public ImportReferral(CheckWish check, RecordChild children, Referrals referrals, RecordPastReferral record) {
        this.check = check;
        this.children = children;
        this.referrals = referrals;
        this.record = record;
    }

    /** A line that was read. */
    private record Ready(PastReferral past, Identity child, Party sender, String childKey) {}

    /**
     * Imports a line, or says what is wrong with it.
     *
     * @param digest keyed digest of the line, to tell a repeat from another line under the same importId
     */
    public LineReport take(ImportLine line, String digest, ImportRun run) {
        Fields fields = new Fields();
        ReadLine read = new ReadLine(fields, line, check.today());
        String importId = read.importId();
        ReferralId id = new ReferralId(id(run.region(), "referral", importId));
        Optional<Loaded<Referral>> known = referrals.find(id);
        if (known.isPresent()) {
            return repeated(importId, known.get(), digest);
        }
        Ready ready = read(fields, read, id, digest, run);
        if (ready == null) {
            return LineReport.invalid(importId, fields.violations());
        }
        try {
            return take(importId, ready, run);
        } catch (ImpossibleStep wrong) {
            fields.refuse("steps[" + wrong.number() + "]." + wrong.field(), wrong.code());
            return LineReport.invalid(importId, fields.violations());
        }
    }

    private LineReport take(String importId, Ready ready, ImportRun run) {
        PastReferral past = ready.past();
        past.replay();
        run.note(importId, ready.childKey());
        if (!run.dryRun()) {
            children.recordOnce(
                    past.submission().about().child(),
                    ready.child(),
                    new RecordChild.Place(run.region(), ready.sender().organization()));
            boolean joins = past.submission().way().follows() != null;
            record.record(past, joins);
        }
        return LineReport.created(importId, past.id().value());
    }

    private static LineReport repeated(String importId, Loaded<Referral> known, String digest) {
        if (digest.equals(known.state().submission().way().imported())) {
            return LineReport.exists(importId, known.id());
        }
        Fields fields = new Fields();
        fields.refuse("importId", "import.changed");
        return LineReport.invalid(importId, fields.violations());
    }

    private @Nullable Ready read(Fields fields, ReadLine read, ReferralId id, String digest, ImportRun run) {
        LocalDate on = read.submittedOn();
        String childKey = read.childKey();
        Identity identity = read.identity(on);
        Party sender = read.sender();
        String municipality = read.municipality();
        String concern = read.concern();
        ConsentGiving giving = read.consent(on);
        List<PastReferral.Step> steps = read.steps();
        ChildId child = new ChildId(id(run.region(), "child", childKey));
        Submission.Way way = way(fields, read.follows(), new Place(id, child, childKey, giving), digest, run);
        Optional<KnownOffer> offer = check.past(fields, read.offer(), municipality, run.region());
        check.past(fields, concern, giving);
        if (!fields.fine()) {
            return null;
        }
        KnownOffer asked = offer.orElseThrow();
        Submission submission = Submission.of(
                run.region(),
                sender,
                asked,
                new Submission.About(child, identity.ageInMonths(on), municipality),
                way,
                new Submission.Need(concern, null, null),
                LocalDays.noon(on));
        Consent consent = giving.to(asked.receiver().organization(), ConsentPurpose.REFERRAL);
        return new Ready(new PastReferral(id, submission, consent, steps), identity, sender, childKey);
    }

    private record Place(ReferralId id, ChildId child, String childKey, ConsentGiving consent) {}

    /** With the scope PATH the referral stands on the path of the one it follows, else on one of its own. */
    private Submission.Way way(Fields fields, @Nullable String follows, Place place, String digest, ImportRun run) {
        PathId own = new PathId(place.id().value() + "-path");
        if (follows == null) {
            return new Submission.Way(own, null, digest);
        }
        ReferralId before = new ReferralId(id(run.region(), "referral", follows));
        Optional<Referral> followed = referrals.find(before).map(Loaded::state);
        boolean sameChild = followed.map(
                        found -> found.submission().about().child().equals(place.child()))
                .orElseGet(() ->
                        run.childOf(follows).filter(place.childKey()::equals).isPresent());
        if (!sameChild) {
            fields.refuse("follows", "import.follows-unknown");
        }
        if (!place.consent().scopes().contains(ConsentScope.PATH)) {
            return new Submission.Way(own, null, digest);
        }
        return new Submission.Way(
                followed.map(found -> found.submission().way().path()).orElse(own), before, digest);
    }

    private static String id(String region, String kind, String key) {
        return UUID.nameUUIDFromBytes((region + "\nimport\n" + kind + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
