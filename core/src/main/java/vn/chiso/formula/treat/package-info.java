/**
 * Treatment of outliers (xử lý giá trị ngoại lai) as COINr and the GII do it, every step on record.
 */
@NullMarked
package vn.chiso.formula.treat;

import org.jspecify.annotations.NullMarked;
