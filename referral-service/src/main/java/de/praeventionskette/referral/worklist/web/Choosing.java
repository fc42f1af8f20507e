package de.praeventionskette.referral.worklist.web;

import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.referral.referral.Listing.Side;
import de.praeventionskette.referral.replica.Directory;
import de.praeventionskette.referral.replica.Directory.Team;
import de.praeventionskette.referral.worklist.ReadWorklist.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lets people choose many lines of a list, and offers what is possible for at least one of them. */
@Component
class Choosing {
    private final Directory directory;

    Choosing(Directory directory) {
        this.directory = directory;
    }

    void show(Side side, List<Line> lines, Actor actor, Model model) {
        List<Team> teams = side == Side.SENT || lines.isEmpty() ? List.of() : directory.teams(actor.organization());
        Map<String, List<ManyMove>> possible = new LinkedHashMap<>();
        for (Line line : lines) {
            List<ManyMove> moves = ManyMove.of(side).stream()
                    .filter(move -> move.against(line, teams).isEmpty())
                    .toList();
            if (!moves.isEmpty()) {
                possible.put(line.referral().id(), moves);
            }
        }
        model.addAttribute("choosable", joined(possible));
        model.addAttribute(
                "manyMoves",
                ManyMove.of(side).stream()
                        .filter(move -> possible.values().stream().anyMatch(moves -> moves.contains(move)))
                        .toList());
    }

    /** As the script reads it. */
    private static Map<String, String> joined(Map<String, List<ManyMove>> possible) {
        Map<String, String> joined = new LinkedHashMap<>();
        possible.forEach(
                (id, moves) -> joined.put(id, moves.stream().map(ManyMove::name).collect(Collectors.joining(" "))));
        return joined;
    }
}
