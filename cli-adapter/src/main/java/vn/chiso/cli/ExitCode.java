package vn.chiso.cli;

/** The exit codes of every command; scripts rely on them. */
final class ExitCode {
  static final int OK = 0;
  static final int BUG = 1;
  static final int USAGE = 2;
  static final int FINDINGS = 3;
  static final int PACK = 4;

  private ExitCode() {}
}
