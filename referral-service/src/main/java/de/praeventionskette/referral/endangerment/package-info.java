/** The stop for a suspected endangerment of a child (§ 8a SGB VIII, § 4 KKG). */
@NullMarked
package de.praeventionskette.referral.endangerment;

import org.jspecify.annotations.NullMarked;
