/**
 * Datasets (bộ dữ liệu): the facts agencies submit about localities, kept as they were typed, with
 * where they stand.
 */
@NullMarked
package vn.chiso.dataset;

import org.jspecify.annotations.NullMarked;
