/** Evaluations as JSON, and the JSON Schemas of datasets and evaluations. */
@NullMarked
package vn.chiso.json;

import org.jspecify.annotations.NullMarked;
