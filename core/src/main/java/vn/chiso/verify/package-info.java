/**
 * Trying single rules: given facts, expect values or findings. Runs the cases kept beside each
 * rule.
 */
@NullMarked
package vn.chiso.verify;

import org.jspecify.annotations.NullMarked;
