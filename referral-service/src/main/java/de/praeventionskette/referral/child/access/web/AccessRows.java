package de.praeventionskette.referral.child.access.web;

import de.praeventionskette.kit.access.AccessEntry;
import de.praeventionskette.kit.access.DataAccess;
import de.praeventionskette.referral.child.access.KitReadLog;
import de.praeventionskette.referral.input.web.Words;
import de.praeventionskette.referral.replica.Replica;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words the entries of the access log. */
@Component
class AccessRows {
    private final Replica replica;
    private final Words words;

    AccessRows(Replica replica, Words words) {
        this.replica = replica;
        this.words = words;
    }

    /**
     * One look.
     *
     * @param person opaque id; who it is says the identity provider
     * @param organization name of who looked, with its team
     * @param purpose key of the purpose
     * @param children ids of who was looked at
     */
    record Row(String at, String person, String organization, String purpose, List<String> children) {}

    List<Row> of(List<AccessEntry> entries, Locale language) {
        Map<String, String> names = replica.names(entries.stream()
                .flatMap(entry -> keys(entry.access()))
                .distinct()
                .toList());
        return entries.stream().map(entry -> row(entry, names, language)).toList();
    }

    private Row row(AccessEntry entry, Map<String, String> names, Locale language) {
        DataAccess access = entry.access();
        boolean family = KitReadLog.FAMILY.equals(access.organization());
        return new Row(
                words.moment(entry.at(), language),
                family ? words.text("access.nobody", language) : access.actor(),
                family
                        ? words.text("access.family", language)
                        : String.join(
                                " · ",
                                keys(access)
                                        .map(key -> names.getOrDefault(key, key))
                                        .toList()),
                words.textOr(access.purpose(), "purpose." + access.purpose(), language),
                access.ids());
    }

    private static Stream<String> keys(DataAccess access) {
        String organization = access.organization();
        return access.unit() == null
                ? Stream.of(organization)
                : Stream.of(organization, organization + "/" + access.unit());
    }
}
