package de.praeventionskette.referral.child;

import de.praeventionskette.kit.security.Actor;
import java.util.Collection;

/** Writes down who reads which children, before they are read (GDPR Art. 32, § 84 SGB X). */
@FunctionalInterface
public interface ReadLog {
    /** Notes a read; if it fails, nothing may be read. */
    void note(Actor by, ReadPurpose purpose, Collection<ChildId> children);
}
