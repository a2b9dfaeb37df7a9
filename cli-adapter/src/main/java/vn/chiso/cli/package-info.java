/**
 * The {@code chiso} command: text in, text out. Holds no logic of scoring; every command reads,
 * asks the library and prints.
 */
@NullMarked
package vn.chiso.cli;

import org.jspecify.annotations.NullMarked;
