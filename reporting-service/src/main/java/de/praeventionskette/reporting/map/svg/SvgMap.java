package de.praeventionskette.reporting.map.svg;

import de.praeventionskette.reporting.map.svg.Layout.Placed;
import de.praeventionskette.reporting.map.svg.Layout.PlacedArrow;
import de.praeventionskette.reporting.map.svg.Layout.PlacedBox;
import de.praeventionskette.reporting.map.svg.Layout.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A picture as SVG: dark on light, every number as text, nothing told by colour alone. */
public final class SvgMap {
    private static final double THINNEST = 1.5;
    private static final double BROADEST = 7;
    private static final String INK = "#1c2b30";
    private static final String LINE = "#0b5563";

    private SvgMap() {}

    /** Draws a picture; all text in it is escaped. */
    public static String draw(Picture picture) {
        Placed placed = Layout.of(picture);
        StringBuilder svg = new StringBuilder();
        svg.append(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"map-title map-desc\" "
                        + "width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\" font-family=\"sans-serif\" "
                        + "font-size=\"13\" fill=\"%s\">",
                placed.width(), placed.height(), placed.width(), placed.height(), INK));
        svg.append("<title id=\"map-title\">").append(escaped(picture.title())).append("</title>");
        svg.append("<desc id=\"map-desc\">")
                .append(escaped(picture.description()))
                .append("</desc>");
        svg.append(text(
                "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"9\" "
                        + "markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
                        + "<path d=\"M0 0 L8 4 L0 8 z\" fill=\"%s\"/></marker></defs>",
                LINE));
        placed.arrows().forEach(arrow -> svg.append(line(arrow)));
        placed.boxes().forEach(box -> svg.append(box(box)));
        placed.arrows().forEach(arrow -> svg.append(label(arrow)));
        return svg.append("</svg>").toString();
    }

    private static String line(PlacedArrow arrow) {
        String points = arrow.line().stream()
                .map(point -> text("%.1f,%.1f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
        double width = THINNEST + (BROADEST - THINNEST) * arrow.arrow().weight();
        return text(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\" marker-end=\"url(#arrow)\"/>",
                points, LINE, width);
    }

    private static String box(PlacedBox placed) {
        String shape = switch (placed.box().shape()) {
            case NODE -> "rx=\"4\" fill=\"#eef4f4\" stroke=\"#0b5563\" stroke-width=\"1.5\"";
            case START -> "rx=\"18\" fill=\"#ffffff\" stroke=\"#1c2b30\" stroke-width=\"2.5\"";
        };
        Point corner = placed.corner();
        return text(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" %s/>",
                        corner.x(), corner.y(), placed.width(), placed.height(), shape)
                + lines(placed.box().lines(), corner.x() + Layout.PADDING, corner.y() + Layout.PADDING, true);
    }

    private static String label(PlacedArrow placed) {
        return lines(placed.arrow().lines(), placed.text().x(), placed.text().y(), false);
    }

    private static String lines(List<String> lines, double x, double y, boolean named) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String style = named
                    ? i == 0 ? " font-weight=\"bold\"" : ""
                    : " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"";
            all.append(text(
                    "<text x=\"%.1f\" y=\"%.1f\"%s>%s</text>",
                    x, y + Layout.LINE_HEIGHT * (i + 0.8), style, escaped(lines.get(i))));
        }
        return all.toString();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
