/** Reports to hand in or to look at (báo cáo), made of evaluations. */
@NullMarked
package vn.chiso.report;

import org.jspecify.annotations.NullMarked;
