package de.praeventionskette.reporting.board.web;

import de.praeventionskette.reporting.board.Board;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/** Renders the figures of a board, with the same template as the page. */
final class BoardRendering {
    private final ITemplateEngine templates;
    private final JsonMapper json;

    BoardRendering(ITemplateEngine templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    /** One line of JSON: the board, and the same as a piece of the page. */
    String json(Board board, Locale language) {
        Context context = new Context(language, Map.of("board", new BoardView(board)));
        String html = templates.process("board-figures", Set.of("figures"), context);
        return json.writeValueAsString(new Message(board, html));
    }

    /**
     * What is sent.
     *
     * @param board the figures
     * @param html the same as a piece of the page
     */
    record Message(Board board, String html) {}
}
