/** Files written as a whole: what others see is complete or not there. */
@NullMarked
package vn.chiso.files;

import org.jspecify.annotations.NullMarked;
