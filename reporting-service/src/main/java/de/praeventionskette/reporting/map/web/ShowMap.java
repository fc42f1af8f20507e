package de.praeventionskette.reporting.map.web;

import de.praeventionskette.kit.inbox.Freshness;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.reporting.map.DrawMap;
import de.praeventionskette.reporting.map.MapQuery;
import de.praeventionskette.reporting.map.PathMap;
import de.praeventionskette.reporting.map.PathMap.StateFigure;
import de.praeventionskette.reporting.map.PlanningView;
import de.praeventionskette.reporting.map.web.MapAnswer.EdgeAnswer;
import de.praeventionskette.reporting.map.web.MapAnswer.NodeAnswer;
import de.praeventionskette.reporting.map.web.Words.NodeWords;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way for page and API to a map: the look is written down, then the map is drawn and put into words. */
final class ShowMap {
    private static final String PROJECTION = "paths";

    private final PlanningView planning;
    private final DrawMap draw;
    private final Words words;
    private final Freshness freshness;

    ShowMap(PlanningView planning, DrawMap draw, Words words, Freshness freshness) {
        this.planning = planning;
        this.draw = draw;
        this.words = words;
        this.freshness = freshness;
    }

    MapAnswer map(Actor actor, MapQuery query, Locale language) {
        planning.look(actor, "planning.map", query.municipality());
        PathMap map = draw.map(query);
        Map<String, NodeWords> nodes = words.nodes(
                language,
                query.view(),
                map.nodes().stream().map(PathMap.MapNode::key).toList());
        return new MapAnswer(
                query.region(),
                query.municipality().orElse(null),
                query.halfYear().map(Object::toString).orElse(null),
                query.view(),
                map.k(),
                map.rounded(),
                map.incomplete(),
                ageSeconds(),
                map.nodes().stream().map(node -> node(node, nodes)).toList(),
                map.moves().stream().map(move -> edge(move, nodes)).toList(),
                new Sentences(words, language, map, nodes).all());
    }

    List<StateFigure> states(Actor actor, MapQuery query) {
        planning.look(actor, "planning.figures", query.municipality());
        return draw.states(query);
    }

    /** Half-years to choose from. */
    List<String> halfYears(Actor actor) {
        return draw.halfYears(actor.region()).stream().map(Object::toString).toList();
    }

    @Nullable Long ageSeconds() {
        return freshness.age(PROJECTION).map(Duration::toSeconds).orElse(null);
    }

    private static NodeAnswer node(PathMap.MapNode node, Map<String, NodeWords> nodes) {
        return new NodeAnswer(node.key(), name(nodes, node.key()), node.entries(), node.toAccepted(), node.toStarted());
    }

    private static EdgeAnswer edge(PathMap.Move move, Map<String, NodeWords> nodes) {
        return new EdgeAnswer(
                move.from(),
                name(nodes, move.from()),
                move.to(),
                name(nodes, move.to()),
                move.families(),
                move.waiting());
    }

    private static String name(Map<String, NodeWords> nodes, String key) {
        return Objects.requireNonNull(nodes.get(key), key).name();
    }

    /** Whether there is anything to draw. */
    static boolean isEmpty(MapAnswer map) {
        return Stream.concat(map.nodes().stream(), map.edges().stream())
                .findAny()
                .isEmpty();
    }
}
