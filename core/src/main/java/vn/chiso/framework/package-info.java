/**
 * What an edition of an index is made of: the tree of nodes, data items, agencies, assignments and
 * localities.
 */
@NullMarked
package vn.chiso.framework;

import org.jspecify.annotations.NullMarked;
