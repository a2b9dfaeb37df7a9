package vn.chiso.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.LineReader.Line;

/**
 * The datasets of a stream of lines. A few lines are read at a time and understood side by side;
 * what is read ahead is limited in lines and bytes, and doesn't grow with the stream. Not
 * thread-safe.
 */
final class LinesReader implements Spliterator<Dataset> {
  private static final int MOST_LINES_AHEAD = 64;

  private final LineReader lines;
  private final String name;
  private final ReadLimits limits;
  private final Queue<Dataset> ahead = new ArrayDeque<>();
  private @Nullable IOException failure;

  private LinesReader(InputStream in, String name, ReadLimits limits) {
    this.lines = new LineReader(in, limits.bytesPerFile());
    this.name = name;
    this.limits = limits;
  }

  static Stream<Dataset> read(InputStream in, String name, ReadLimits limits) {
    return StreamSupport.stream(new LinesReader(in, name, limits), false);
  }

  @Override
  public boolean tryAdvance(Consumer<? super Dataset> action) {
    if (ahead.isEmpty() && failure == null) {
      ahead.addAll(some().parallelStream().map(this::dataset).toList());
    }
    Dataset next = ahead.poll();
    if (next != null) {
      action.accept(next);
    } else if (failure != null) {
      throw new UncheckedIOException(failure);
    }
    return next != null;
  }

  /** Never splits: parallel streams read ahead without limit. */
  @Override
  public @Nullable Spliterator<Dataset> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return Long.MAX_VALUE;
  }

  @Override
  public int characteristics() {
    return ORDERED | NONNULL | IMMUTABLE;
  }

  /** The next few lines, together less than twice what one may have; those before a failure. */
  private List<Line> some() {
    List<Line> some = new ArrayList<>();
    long bytes = 0;
    try {
      while (some.size() < MOST_LINES_AHEAD && bytes < limits.bytesPerFile()) {
        Line line = lines.next();
        if (line == null) {
          break;
        }
        some.add(line);
        bytes += line.bytes() == null ? 0 : line.length();
      }
    } catch (IOException e) {
      failure = e;
    }
    return some;
  }

  private Dataset dataset(Line line) {
    return DatasetReader.read(line, new Source(name, line.number()), limits);
  }
}
