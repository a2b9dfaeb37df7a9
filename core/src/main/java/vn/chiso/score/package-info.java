/**
 * What an evaluation gives for each node of the tree: values, scores or the reason why there is
 * none, score cards and ranks.
 */
@NullMarked
package vn.chiso.score;

import org.jspecify.annotations.NullMarked;
