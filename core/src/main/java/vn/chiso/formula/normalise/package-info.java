/**
 * Ways to bring indicators onto one scale (chuẩn hóa) beside min-max, exact to 34 digits, without
 * the engine. What data can't support is a figure without number and its cause, never an exception.
 */
@NullMarked
package vn.chiso.formula.normalise;

import org.jspecify.annotations.NullMarked;
