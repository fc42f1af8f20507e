package de.praeventionskette.reporting.map.svg;

import de.praeventionskette.reporting.map.svg.Picture.Arrow;
import de.praeventionskette.reporting.map.svg.Picture.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Finds a place for everything, from top to bottom, by layers (Eclipse ELK). */
final class Layout {
    static final double LINE_HEIGHT = 17;
    static final double PADDING = 8;
    private static final double CHARACTER_WIDTH = 7.4;
    private static final double MARGIN = 10;
    private static final double BETWEEN_LAYERS = 26;
    private static final double BETWEEN_NODES = 18;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private Layout() {}

    /** A point in the picture. */
    record Point(double x, double y) {}

    /** A box and its place. */
    record PlacedBox(Box box, Point corner, double width, double height) {}

    /** An arrow, the points of its line, and the upper left corner of its text. */
    record PlacedArrow(Arrow arrow, List<Point> line, Point text) {}

    /** Everything in its place. */
    record Placed(double width, double height, List<PlacedBox> boxes, List<PlacedArrow> arrows) {}

    static Placed of(Picture picture) {
        ElkNode graph = graph();
        Map<String, ElkNode> nodes = new HashMap<>();
        picture.boxes().forEach(box -> {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(width(box.lines()) + 2 * PADDING, height(box.lines()) + 2 * PADDING);
            nodes.put(box.id(), node);
        });
        Map<Arrow, ElkEdge> edges = new HashMap<>();
        picture.arrows().forEach(arrow -> edges.put(arrow, edge(arrow, nodes)));
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        return new Placed(
                graph.getWidth(),
                graph.getHeight(),
                picture.boxes().stream()
                        .map(box -> placed(box, Objects.requireNonNull(nodes.get(box.id()))))
                        .toList(),
                picture.arrows().stream()
                        .map(arrow -> placed(arrow, Objects.requireNonNull(edges.get(arrow))))
                        .toList());
    }

    private static ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        graph.setProperty(
                org.eclipse.elk.alg.layered.options.LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        return graph;
    }

    private static ElkEdge edge(Arrow arrow, Map<String, ElkNode> nodes) {
        ElkNode from = nodes.get(arrow.from());
        ElkNode to = nodes.get(arrow.to());
        if (from == null || to == null) {
            throw new IllegalArgumentException("arrow without box");
        }
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
        ElkLabel label = ElkGraphUtil.createLabel(String.join("\n", arrow.lines()), edge);
        label.setDimensions(width(arrow.lines()), height(arrow.lines()));
        return edge;
    }

    private static PlacedBox placed(Box box, ElkNode node) {
        return new PlacedBox(box, new Point(node.getX(), node.getY()), node.getWidth(), node.getHeight());
    }

    private static PlacedArrow placed(Arrow arrow, ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().getFirst();
        List<Point> line = new ArrayList<>();
        line.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> line.add(new Point(bend.getX(), bend.getY())));
        line.add(new Point(section.getEndX(), section.getEndY()));
        ElkLabel label = edge.getLabels().getFirst();
        return new PlacedArrow(arrow, line, new Point(label.getX(), label.getY()));
    }

    private static double width(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElse(0) * CHARACTER_WIDTH;
    }

    private static double height(List<String> lines) {
        return lines.size() * LINE_HEIGHT;
    }
}
