/**
 * Benchmarks: what an evaluation costs beside hand-written Java and other rule engines that compute
 * the same from the same data.
 */
@NullMarked
package vn.chiso.benchmarks;

import org.jspecify.annotations.NullMarked;
