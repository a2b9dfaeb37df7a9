/**
 * Estimates for figures that are missing (ước tính số liệu thiếu). Whoever uses one must mark it.
 */
@NullMarked
package vn.chiso.formula.impute;

import org.jspecify.annotations.NullMarked;
