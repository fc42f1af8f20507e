/** The shell that all pages share: navigation, who is signed in, language, recurring parts and assets. */
@NullMarked
package de.praeventionskette.kit.page;

import org.jspecify.annotations.NullMarked;
