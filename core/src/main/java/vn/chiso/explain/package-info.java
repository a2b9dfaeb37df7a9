/** Derivations (diễn giải): from a score down to data items, evidence, agency, rule and source. */
@NullMarked
package vn.chiso.explain;

import org.jspecify.annotations.NullMarked;
