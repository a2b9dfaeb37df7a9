/**
 * The rule packs that ship with the library, found through {@link vn.chiso.pack.RulePackSource}.
 */
@NullMarked
package vn.chiso.rules;

import org.jspecify.annotations.NullMarked;
