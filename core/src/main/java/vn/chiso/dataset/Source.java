package vn.chiso.dataset;

import vn.chiso.fact.Origin;
import vn.chiso.text.Text;

/**
 * What a document is: a file, or one line of a file.
 *
 * @param file the file's name
 * @param line the number of the line, from 1; 0 if the document is the whole file
 */
record Source(String file, long line) {
  static Source file(String name) {
    return new Source(name, 0);
  }

  private boolean isLine() {
    return line > 0;
  }

  /** What the document is called at the start of a sentence. */
  Text title() {
    String name = Problems.shown(file);
    return isLine() ? Problems.text("title.line", name, line) : Problems.text("title.file", name);
  }

  /** A place in the document: a pointer, or empty for the document itself. */
  Origin origin(String pointer) {
    return new Origin(file, isLine() ? line + pointer : pointer);
  }

  /** The number in the file of a line of the document, counted from 1. */
  long lineInFile(long within) {
    return isLine() ? line : within;
  }
}
