/**
 * Words and numbers for people: every message exists in Vietnamese and English, every number can be
 * written the way each language writes it.
 */
@NullMarked
package vn.chiso.text;

import org.jspecify.annotations.NullMarked;
