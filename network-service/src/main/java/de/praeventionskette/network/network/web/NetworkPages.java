package de.praeventionskette.network.network.web;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.kit.request.Cursor;
import de.praeventionskette.kit.request.Limit;
import de.praeventionskette.kit.request.Slice;
import de.praeventionskette.kit.security.Actor;
import de.praeventionskette.kit.security.OpenToAll;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.municipality.Municipalities;
import de.praeventionskette.network.network.Body;
import de.praeventionskette.network.network.Member;
import de.praeventionskette.network.network.Network;
import de.praeventionskette.network.network.NetworkEvent;
import de.praeventionskette.network.register.Register;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page of networks: who works with whom. To someone signed in it shows the region they act in. */
@Controller
@OpenToAll
public final class NetworkPages {
    private final Register<Network, NetworkEvent> networks;
    private final Municipalities municipalities;

    public NetworkPages(Register<Network, NetworkEvent> networks, Municipalities municipalities) {
        this.networks = networks;
        this.municipalities = municipalities;
    }

    /** A network as the page shows it. */
    record NetworkView(
            String id,
            String name,
            List<String> municipalities,
            List<Member> members,
            List<Body> bodies,
            String source) {}

    @GetMapping("/networks")
    String networks(Optional<Actor> actor, Optional<Cursor> cursor, Limit limit, Model model) {
        String region = actor.map(Actor::region).orElse(null);
        String after = cursor.map(it -> it.text(0)).orElse(null);
        Slice<Loaded<Network>> page =
                Slice.of(networks.page(region, after, limit.value() + 1), limit, last -> Cursor.after(last.id()));
        model.addAttribute("networks", page.map(this::view).items());
        model.addAttribute("next", next(page, limit));
        return "networks";
    }

    private static String next(Slice<?> page, Limit limit) {
        Cursor next = page.next();
        return next == null ? "" : "/networks?cursor=" + next.encoded() + "&limit=" + limit.value();
    }

    private NetworkView view(Loaded<Network> found) {
        Network.Content content = found.state().content();
        Map<Ags, String> names = municipalities.names(content.municipalities());
        return new NetworkView(
                found.id(),
                content.name(),
                content.municipalities().stream()
                        .map(ags -> names.getOrDefault(ags, ags.value()))
                        .toList(),
                content.members(),
                content.bodies(),
                content.source());
    }
}
