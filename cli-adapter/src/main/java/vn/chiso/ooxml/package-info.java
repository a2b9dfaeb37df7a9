/** What forms and reports share as files of Office Open XML. */
@NullMarked
package vn.chiso.ooxml;

import org.jspecify.annotations.NullMarked;
