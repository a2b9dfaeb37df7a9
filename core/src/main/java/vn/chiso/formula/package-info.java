/**
 * Pure, exact arithmetic of composite indices: ratios, min-max normalisation, means, ranks and
 * rounding. Knows nothing of rules or files.
 */
@NullMarked
package vn.chiso.formula;

import org.jspecify.annotations.NullMarked;
