/**
 * Editions of an index as a whole: making one from another, looking for all that is wrong,
 * comparing two of them and what they make of the same data, writing one down as a handbook.
 */
@NullMarked
package vn.chiso.edition;

import org.jspecify.annotations.NullMarked;
