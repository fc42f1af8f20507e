package de.praeventionskette.reporting.cell.mongo;

import de.praeventionskette.contracts.vocabulary.Reason;
import de.praeventionskette.contracts.vocabulary.ReferralStatus;
import de.praeventionskette.reporting.cell.CellFigures;
import de.praeventionskette.reporting.cell.CellFigures.Edge;
import de.praeventionskette.reporting.cell.CellFigures.Node;
import de.praeventionskette.reporting.cell.CellFigures.NodeCounts;
import de.praeventionskette.reporting.cell.CellFigures.Outcome;
import de.praeventionskette.reporting.cell.CellFigures.ViewFigures;
import de.praeventionskette.reporting.cell.View;
import de.praeventionskette.reporting.cell.Waits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;

/** Figures of cells as documents; a histogram is a flat list of length, number, length, number. */
final class FigureDocuments {
    private FigureDocuments() {}

    static Document write(CellFigures figures) {
        Document views = new Document();
        figures.views().forEach((view, each) -> views.append(view.name(), view(each)));
        return new Document("families", figures.families())
                .append("views", views)
                .append("outcomes", outcomes(figures.outcomes()));
    }

    static CellFigures read(Document document) {
        Map<View, ViewFigures> views = new EnumMap<>(View.class);
        Document written = document.get("views", Document.class);
        written.keySet().forEach(name -> views.put(View.valueOf(name), readView(written.get(name, Document.class))));
        return new CellFigures(
                document.getInteger("families"), views, list(document, "outcomes", FigureDocuments::outcome));
    }

    private static Document view(ViewFigures view) {
        return new Document(
                        "nodes",
                        view.nodes().stream().map(FigureDocuments::node).toList())
                .append(
                        "edges",
                        view.edges().stream().map(FigureDocuments::edge).toList());
    }

    private static ViewFigures readView(Document view) {
        return new ViewFigures(
                list(view, "nodes", FigureDocuments::readNode), list(view, "edges", FigureDocuments::readEdge));
    }

    private static Document node(Node node) {
        NodeCounts counts = node.counts();
        return new Document("key", node.key())
                .append("stations", counts.stations())
                .append("families", counts.families())
                .append("entries", counts.entries())
                .append("dropOuts", counts.dropOuts())
                .append("returns", counts.returns())
                .append("ends", outcomes(counts.ends()))
                .append("toAccepted", waits(node.toAccepted()))
                .append("toStarted", waits(node.toStarted()));
    }

    private static Node readNode(Document node) {
        return new Node(
                node.getString("key"),
                new NodeCounts(
                        node.getInteger("stations"),
                        node.getInteger("families"),
                        node.getInteger("entries"),
                        node.getInteger("dropOuts"),
                        node.getInteger("returns"),
                        list(node, "ends", FigureDocuments::outcome)),
                readWaits(node.get("toAccepted", Document.class)),
                readWaits(node.get("toStarted", Document.class)));
    }

    private static Document edge(Edge edge) {
        return new Document("from", edge.from())
                .append("to", edge.to())
                .append("families", edge.families())
                .append("waits", waits(edge.waits()));
    }

    private static Edge readEdge(Document edge) {
        return new Edge(
                edge.getString("from"),
                edge.getString("to"),
                edge.getInteger("families"),
                readWaits(edge.get("waits", Document.class)));
    }

    private static List<Document> outcomes(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(each -> {
                    Reason reason = each.reason();
                    return new Document("state", each.state().name())
                            .append("reason", reason == null ? null : reason.name())
                            .append("referrals", each.referrals())
                            .append("families", each.families());
                })
                .toList();
    }

    private static Outcome outcome(Document outcome) {
        String reason = outcome.getString("reason");
        return new Outcome(
                ReferralStatus.valueOf(outcome.getString("state")),
                reason == null ? null : Reason.valueOf(reason),
                outcome.getInteger("referrals"),
                outcome.getInteger("families"));
    }

    private static Document waits(Waits waits) {
        List<Integer> days = new ArrayList<>();
        waits.days().forEach((length, number) -> days.addAll(List.of(length, number)));
        return new Document("families", waits.families()).append("days", days);
    }

    private static Waits readWaits(Document waits) {
        List<Integer> flat = waits.getList("days", Integer.class);
        SortedMap<Integer, Integer> days = new TreeMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            days.put(flat.get(i), flat.get(i + 1));
        }
        return new Waits(waits.getInteger("families"), days);
    }

    private static <T> List<T> list(Document document, String field, Function<Document, T> read) {
        return document.getList(field, Document.class).stream().map(read).toList();
    }
}
