package vn.chiso.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * Says what a command is at, on one line of the terminal that is gone once there is a result; says
 * nothing where nobody is looking. Thread-safe.
 */
final class Progress {
  /** A line that changes more often than this can't be read. */
  private static final long NANOS_BETWEEN = 200_000_000;

  private final PrintStream err;
  private final Words words;
  private final boolean watched;
  private final LongSupplier nanos;
  private long last;
  private int width;

  Progress(PrintStream err, Words words, boolean watched, LongSupplier nanos) {
    this.err = err;
    this.words = words;
    this.watched = watched;
    this.nanos = nanos;
  }

  /** Something else begins. */
  synchronized void at(String key, Object... arguments) {
    if (watched) {
      show(Display.line(words.say(key, arguments)));
    }
  }

  /** The same goes on; said now and then only. */
  synchronized void still(String key, Object... arguments) {
    if (watched && nanos.getAsLong() - last >= NANOS_BETWEEN) {
      show(Display.line(words.say(key, arguments)));
    }
  }

  /** Takes the line away, for something that stays. */
  synchronized void clear() {
    if (width > 0) {
      err.print('\r' + " ".repeat(width) + '\r');
      err.flush();
      width = 0;
    }
  }

  private void show(String line) {
    String shown = Display.fit(line, Display.WIDTH - 1);
    clear();
    err.print(shown);
    err.flush();
    width = Display.width(shown);
    last = nanos.getAsLong();
  }
}
