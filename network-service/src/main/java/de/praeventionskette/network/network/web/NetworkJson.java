package de.praeventionskette.network.network.web;

import de.praeventionskette.kit.aggregate.Loaded;
import de.praeventionskette.network.municipality.Ags;
import de.praeventionskette.network.network.Body;
import de.praeventionskette.network.network.BodyKind;
import de.praeventionskette.network.network.BodyLevel;
import de.praeventionskette.network.network.Member;
import de.praeventionskette.network.network.Network;
import de.praeventionskette.network.network.Network.Content;
import de.praeventionskette.network.register.PublicId;
import de.praeventionskette.network.register.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network as JSON, in and out. */
public final class NetworkJson {
    private NetworkJson() {}

    /** A network as a whole: what is missing here is missing afterwards. No municipality: a network of the region. */
    public record Request(
            @NotBlank @Size(max = Texts.NAME) String name,

            @NotNull @Size(max = Texts.LIST) List<@NotNull @Pattern(regexp = Ags.FORM, message = "{violation.ags}") String> municipalities,

            @NotNull @Size(max = Texts.LIST) List<@Valid @NotNull MemberJson> members,
            @NotNull @Size(max = Texts.LIST) List<@Valid @NotNull BodyJson> bodies,
            @NotBlank @Size(max = Texts.SOURCE) String source) {

        Content content() {
            return new Content(
                    Texts.clean(name),
                    municipalities.stream().map(Ags::of).toList(),
                    members.stream().map(MemberJson::member).toList(),
                    bodies.stream().map(BodyJson::body).toList(),
                    Texts.clean(source));
        }
    }

    /** Name of an organization or its kind; the id where it is registered. */
    public record MemberJson(
            @NotBlank @Size(max = Texts.NAME) String name,

            @Pattern(regexp = PublicId.FORM, message = "{violation.id}") @Nullable String organization) {

        private Member member() {
            return new Member(Texts.clean(name), organization == null ? null : new PublicId(organization));
        }

        private static MemberJson of(Member member) {
            PublicId organization = member.organization();
            return new MemberJson(member.name(), organization == null ? null : organization.value());
        }
    }

    /** A body; participants are functions, never persons. */
    public record BodyJson(
            @NotNull @Pattern(regexp = PublicId.FORM, message = "{violation.id}") String id,

            @NotBlank @Size(max = Texts.NAME) String name,
            @NotNull BodyKind kind,
            @NotNull BodyLevel level,
            @NotNull @Size(max = Texts.LIST) List<@NotBlank @Size(max = Texts.NAME) String> participants) {

        private Body body() {
            return new Body(new PublicId(id), Texts.clean(name), kind, level, Texts.clean(participants));
        }

        private static BodyJson of(Body body) {
            return new BodyJson(body.id().value(), body.name(), body.kind(), body.level(), body.participants());
        }
    }

    /** A network with its version. */
    public record Response(
            String id,
            String region,
            String name,
            List<String> municipalities,
            List<MemberJson> members,
            List<BodyJson> bodies,
            String source,
            long version) {

        static Response of(Loaded<Network> found) {
            Content content = found.state().content();
            return new Response(
                    found.id(),
                    found.region(),
                    content.name(),
                    content.municipalities().stream().map(Ags::value).toList(),
                    content.members().stream().map(MemberJson::of).toList(),
                    content.bodies().stream().map(BodyJson::of).toList(),
                    content.source(),
                    found.version());
        }
    }
}
