/** Rule packs that are replaced while they are used. */
@NullMarked
package vn.chiso.live;

import org.jspecify.annotations.NullMarked;
