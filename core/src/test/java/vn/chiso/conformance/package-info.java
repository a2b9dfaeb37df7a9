/** Other people's numbers, met to the ninth decimal. */
@NullMarked
package vn.chiso.conformance;

import org.jspecify.annotations.NullMarked;
