/**
 * Submissions (phiếu cung cấp số liệu): what each agency hands in, read from whatever format it
 * comes in, and collected into one dataset.
 */
@NullMarked
package vn.chiso.submission;

import org.jspecify.annotations.NullMarked;
