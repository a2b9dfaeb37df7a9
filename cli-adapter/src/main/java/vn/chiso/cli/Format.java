package vn.chiso.cli;

/** The forms of a result. */
enum Format {
  TABLE,
  JSON,
  CSV
}
