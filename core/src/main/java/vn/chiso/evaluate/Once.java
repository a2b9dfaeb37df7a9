package vn.chiso.evaluate;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something made when it is first asked for, and then kept. Thread-safe. */
final class Once<T> implements Supplier<T> {
  private @Nullable Supplier<T> maker;
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T there = made;
    return there == null ? make() : there;
  }

  private synchronized T make() {
    T there = made;
    if (there == null) {
      there = Objects.requireNonNull(maker).get();
      made = there;
      maker = null;
    }
    return there;
  }
}
