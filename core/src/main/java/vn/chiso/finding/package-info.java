/** What checks find wrong with the data, and what to do about it. */
@NullMarked
package vn.chiso.finding;

import org.jspecify.annotations.NullMarked;
