package de.praeventionskette.referral.path;

import de.praeventionskette.kit.problem.Conflict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everybody who holds a code of one path.
 *
 * @param all the one whose code began the path first, then in the order in which codes were issued
 */
public record Holders(List<Holder> all) {
    /** How many codes of a path are open at a time. */
    public static final int OPEN = 4;

    /** How many there ever are, so that what was closed stays on record. */
    public static final int EVER = 12;

    /** One of them. */
    public Optional<Holder> find(HolderId id) {
        return all.stream().filter(holder -> holder.id().equals(id)).findFirst();
    }

    /** Whose code has this hash now. */
    public Optional<Holder> withCode(String hash) {
        return all.stream().filter(holder -> hash.equals(holder.code())).findFirst();
    }

    Holder must(HolderId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("this path has no such holder"));
    }

    /**
     * With a further one; a repeat changes nothing.
     *
     * @throws Conflict there are too many, or this one has another code by now
     */
    public Holders issue(Holder further) {
        Optional<Holder> known = find(further.id());
        if (known.isPresent()) {
            if (!Objects.equals(further.code(), known.get().code())) {
                throw new Conflict("path-code.renewed-since");
            }
            return this;
        }
        if (all.size() >= EVER) {
            throw new Conflict("guardian.too-many-ever", EVER);
        }
        if (all.stream().filter(Holder::isOpen).count() >= OPEN) {
            throw new Conflict("guardian.too-many", OPEN);
        }
        return new Holders(Stream.concat(all.stream(), Stream.of(further)).toList());
    }

    Holders show(HolderId to, String referral) {
        return with(must(to).reaching(must(to).reach().showing(referral)));
    }

    /**
     * With a referral kept from one of them.
     *
     * @throws Conflict nobody else could see it, and so nobody take it back
     */
    public Holders hide(HolderId from, String referral) {
        boolean another =
                all.stream().anyMatch(holder -> !holder.id().equals(from) && holder.isOpen() && holder.sees(referral));
        if (!another && must(from).sees(referral)) {
            throw new Conflict("guardian.last");
        }
        return with(must(from).reaching(must(from).reach().hiding(referral)));
    }

    Holders with(Holder newest) {
        return each(holder -> holder.id().equals(newest.id()) ? newest : holder);
    }

    Holders reaching(UnaryOperator<Holder.Reach> next) {
        return each(holder -> holder.reaching(next.apply(holder.reach())));
    }

    private Holders each(UnaryOperator<Holder> change) {
        return new Holders(all.stream().map(change).toList());
    }

    /** Everything that somebody sees who sees this referral, itself included. */
    List<String> seenWith(String referral) {
        return together(referral, Holder.Reach::sees);
    }

    /** Everything that is or once was meant for somebody for whom this referral is or was, itself included. */
    public List<String> knownWith(String referral) {
        return together(referral, Holder.Reach::knows);
    }

    private List<String> together(String referral, BiPredicate<Holder.Reach, String> has) {
        Stream<String> theirs = all.stream()
                .map(Holder::reach)
                .filter(reach -> has.test(reach, referral))
                .flatMap(reach -> reach.known().filter(other -> has.test(reach, other)));
        return Stream.concat(Stream.of(referral), theirs).distinct().toList();
    }
}
