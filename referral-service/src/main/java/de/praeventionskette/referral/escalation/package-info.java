/** Shows those who coordinate where families wait too long, in numbers that stand for no family. */
@NullMarked
package de.praeventionskette.referral.escalation;

import org.jspecify.annotations.NullMarked;
