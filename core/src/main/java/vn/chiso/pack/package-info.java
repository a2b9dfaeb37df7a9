/**
 * Rule packs (bộ quy tắc): reading one edition of an index from a folder or the class path, and
 * reporting every problem in it at once.
 */
@NullMarked
package vn.chiso.pack;

import org.jspecify.annotations.NullMarked;
