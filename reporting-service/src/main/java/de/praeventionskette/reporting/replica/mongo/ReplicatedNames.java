package de.praeventionskette.reporting.replica.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Updates;
import de.praeventionskette.contracts.offers.Organization;
import de.praeventionskette.contracts.offers.Unit;
import de.praeventionskette.kit.replay.Projection;
import de.praeventionskette.reporting.replica.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Names from the rows of two projections. */
public final class ReplicatedNames implements Names {
    private final Projection municipalities;
    private final Projection organizations;

    public ReplicatedNames(Projection municipalities, Projection organizations) {
        this.municipalities = municipalities;
        this.organizations = organizations;
    }

    /** Update of the row of an organization. */
    public static Bson change(Organization organization) {
        return Updates.combine(
                Updates.set("name", organization.name()),
                Updates.set(
                        "units",
                        organization.units().stream()
                                .map(ReplicatedNames::document)
                                .toList()));
    }

    private static Document document(Unit unit) {
        return new Document("id", unit.id()).append("name", unit.name());
    }

    @Override
    public SortedMap<String, String> municipalities(String region) {
        SortedMap<String, String> names = new TreeMap<>();
        municipalities
                .rows()
                .find(eq("region", region))
                .forEach(each -> names.put(each.getString("_id"), each.getString("name")));
        return names;
    }

    @Override
    public Map<String, String> teams(Collection<String> keys) {
        Map<String, Document> known = new HashMap<>();
        List<String> ids =
                keys.stream().map(key -> key.split("/", 2)[0]).distinct().toList();
        organizations.rows().find(in("_id", ids)).forEach(each -> known.put(each.getString("_id"), each));
        return keys.stream().distinct().collect(Collectors.toMap(key -> key, key -> name(key, known)));
    }

    private static String name(String key, Map<String, Document> known) {
        String[] parts = key.split("/", 2);
        Document organization = known.get(parts[0]);
        String name = organization == null || organization.getString("name") == null
                ? parts[0]
                : organization.getString("name");
        return parts.length == 1 ? name : name + " · " + unit(organization, parts[1]);
    }

    private static String unit(@org.jspecify.annotations.Nullable Document organization, String id) {
        return organization == null
                ? id
                : organization.getList("units", Document.class, List.of()).stream()
                        .filter(unit -> id.equals(unit.getString("id")))
                        .map(unit -> unit.getString("name"))
                        .findFirst()
                        .orElse(id);
    }
}
