/** Evaluations as JSON, whole or line by line, and the JSON Schemas of what goes in and out. */
@NullMarked
package vn.chiso.json;

import org.jspecify.annotations.NullMarked;
