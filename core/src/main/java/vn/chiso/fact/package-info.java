/**
 * What rules match: the data submitted about one locality, with evidence, and the reference data of
 * the pack.
 */
@NullMarked
package vn.chiso.fact;

import org.jspecify.annotations.NullMarked;
