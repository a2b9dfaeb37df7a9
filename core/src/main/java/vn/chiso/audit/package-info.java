/**
 * The statistical audit of an index (kiểm định thống kê): whether its parts hang together, which of
 * them carry it, and how far ranks depend on choices nobody can prove.
 *
 * <p>Begins at {@link vn.chiso.audit.Audit}. Works with doubles, after it has shown that they give
 * the scores of the exact evaluation.
 */
@NullMarked
package vn.chiso.audit;

import org.jspecify.annotations.NullMarked;
