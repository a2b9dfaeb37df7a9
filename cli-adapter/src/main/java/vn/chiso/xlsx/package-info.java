/**
 * Forms that agencies fill in (phiếu cung cấp số liệu) as XLSX files: writing them, and reading
 * them back as submissions. The only package that knows Apache POI.
 */
@NullMarked
package vn.chiso.xlsx;

import org.jspecify.annotations.NullMarked;
