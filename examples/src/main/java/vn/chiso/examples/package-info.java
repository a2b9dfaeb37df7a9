/**
 * Programs that show how to embed the library, and the generator of the synthetic national dataset.
 */
@NullMarked
package vn.chiso.examples;

import org.jspecify.annotations.NullMarked;
