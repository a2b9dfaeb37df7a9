package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.MinMax;
import vn.chiso.framework.Provenance;
import vn.chiso.score.Score;
import vn.chiso.score.Value;

/**
 * Drafts in little memory: the numbers as their digits, all else shared with the other localities.
 * A draft is unpacked when it is read.
 */
final class PackedDrafts implements Drafts {
  /** Two bytes for the scale and one for how many bytes of digits follow. */
  private static final int HEAD = 3;

  private final Shape[] shapes;
  private final char[] places;
  private final byte[] numbers;

  private PackedDrafts(Shape[] shapes, char[] places, byte[] numbers) {
    this.shapes = shapes;
    this.places = places;
    this.numbers = numbers;
  }

  /**
   * What a draft is without its numbers.
   *
   * @param rule the rule that gave the value, null where there is none
   * @param unknown why there is no value, null where there is one or none is wanted
   * @param basis how the score came about, null where there is none
   * @param capping whether the value was capped
   * @param unscored why there is no score, null where there is one
   * @param provenance the worst provenance
   * @param marks the marks, as bits
   */
  record Shape(
      @Nullable String rule,
      Value.@Nullable Unknown unknown,
      Score.@Nullable Basis basis,
      MinMax.Capping capping,
      Score.@Nullable Unscored unscored,
      Provenance provenance,
      int marks) {

    /** The shape of a draft; that of another one where it is the same. */
    static Shape of(Draft draft, @Nullable Shape other) {
      return other != null && other.isOf(draft) ? other : of(draft);
    }

    private boolean isOf(Draft draft) {
      return marks == draft.marks()
          && provenance == draft.provenance()
          && isOf(draft.value())
          && isOf(draft.score());
    }

    private boolean isOf(@Nullable Value value) {
      if (value instanceof Value.Known known) {
        return known.rule().equals(rule);
      }
      return rule == null && Objects.equals(value, unknown);
    }

    private boolean isOf(Score score) {
      if (score instanceof Score.Scored scored) {
        return scored.basis() == basis && scored.capping() == capping;
      }
      return score.equals(unscored);
    }

    private static Shape of(Draft draft) {
      Score.Scored scored = draft.score() instanceof Score.Scored found ? found : null;
      return new Shape(
          draft.value() instanceof Value.Known known ? known.rule() : null,
          draft.value() instanceof Value.Unknown unknown ? unknown : null,
          scored == null ? null : scored.basis(),
          scored == null ? MinMax.Capping.NONE : scored.capping(),
          draft.score() instanceof Score.Unscored unscored ? unscored : null,
          draft.provenance(),
          draft.marks());
    }
  }

  /**
   * Packs the drafts of a locality.
   *
   * @param like those of another locality, with which this one shares what is the same; null if
   *     there are none
   */
  static PackedDrafts of(LooseDrafts drafts, @Nullable PackedDrafts like) {
    Shape[] own = new Shape[drafts.size()];
    char[] places = new char[own.length];
    Numbers numbers = new Numbers(own.length);
    for (int i = 0; i < own.length; i++) {
      places[i] = numbers.place();
      own[i] = Shape.of(drafts.get(i), like == null ? null : like.shapes[i]);
      if (drafts.get(i).value() instanceof Value.Known known) {
        numbers.add(known.exact());
      }
      if (drafts.get(i).score() instanceof Score.Scored scored) {
        numbers.add(scored.exact());
        numbers.add(Objects.requireNonNull(drafts.get(i).published()));
      }
    }
    return new PackedDrafts(own, places, numbers.bytes());
  }

  /** Numbers while they are written one behind the other. */
  private static final class Numbers {
    private static final int USUAL_BYTES_A_NODE = 40;

    private byte[] bytes;
    private int size;

    Numbers(int nodes) {
      this.bytes = new byte[nodes * USUAL_BYTES_A_NODE];
    }

    /** Where the next number will stand. */
    char place() {
      if (size > Character.MAX_VALUE) {
        throw new IllegalStateException("More digits than a locality's results have: " + size);
      }
      return (char) size;
    }

    void add(BigDecimal number) {
      byte[] digits = number.unscaledValue().toByteArray();
      int scale = number.scale();
      if (digits.length > 255 || scale != (short) scale) {
        throw new IllegalStateException("A number of a size no figure has: " + number);
      }
      int end = size + HEAD + digits.length;
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * end);
      }
      bytes[size] = (byte) (scale >> 8);
      bytes[size + 1] = (byte) scale;
      bytes[size + 2] = (byte) digits.length;
      System.arraycopy(digits, 0, bytes, size + HEAD, digits.length);
      size = end;
    }

    byte[] bytes() {
      return Arrays.copyOf(bytes, size);
    }
  }

  @Override
  public Draft get(int position) {
    int at = places[position];
    Shape shape = shapes[position];
    Value value = shape.unknown();
    if (shape.rule() != null) {
      value = new Value.Known(read(at), shape.rule());
      at = after(at);
    }
    if (shape.unscored() != null) {
      return new Draft(value, shape.unscored(), null, shape.provenance(), shape.marks());
    }
    Score.Basis basis = Objects.requireNonNull(shape.basis());
    Score.Scored score = new Score.Scored(read(at), basis, shape.capping());
    BigDecimal published = read(after(at));
    return new Draft(value, score, published, shape.provenance(), shape.marks());
  }

  private int after(int at) {
    return at + HEAD + (numbers[at + 2] & 0xff);
  }

  private BigDecimal read(int at) {
    int scale = (short) (((numbers[at] & 0xff) << 8) | (numbers[at + 1] & 0xff));
    int length = numbers[at + 2] & 0xff;
    return length > Long.BYTES
        ? new BigDecimal(new BigInteger(numbers, at + HEAD, length), scale)
        : BigDecimal.valueOf(whole(at + HEAD, length), scale);
  }

  private long whole(int from, int length) {
    long whole = numbers[from];
    for (int i = from + 1; i < from + length; i++) {
      whole = whole << Byte.SIZE | (numbers[i] & 0xff);
    }
    return whole;
  }
}
