/** Splitting CSV text into records that know their line, for packs and datasets alike. */
@NullMarked
package vn.chiso.csv;

import org.jspecify.annotations.NullMarked;
