/** Turning a dataset into an evaluation. The only package that knows the rule engine. */
@NullMarked
package vn.chiso.evaluate;

import org.jspecify.annotations.NullMarked;
