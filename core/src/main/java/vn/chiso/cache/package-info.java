/** Keeping between runs what took long to make. */
@NullMarked
package vn.chiso.cache;

import org.jspecify.annotations.NullMarked;
