/**
 * Units of measure (đơn vị tính) as files write them, computed with: what dividing one figure by
 * another gives, and by which factor it has to be multiplied to be in a unit that was asked for.
 */
@NullMarked
package vn.chiso.unit;

import org.jspecify.annotations.NullMarked;
