/** Editions of an index as a whole: making one from another, and looking for all that is wrong. */
@NullMarked
package vn.chiso.edition;

import org.jspecify.annotations.NullMarked;
