package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import vn.chiso.text.Language;

/**
 * One mistake in an otherwise sound pack, and what must be said of it: this and nothing else but
 * what the mistake really brings with it.
 *
 * @param what the mistake in words
 * @param pack the pack that has it
 * @param file where it must be found
 * @param line the line it must be found on
 * @param phrase what message and hint must say in English
 * @param besides what other problems may say, empty for none
 */
record Mistake(String what, TestPack pack, String file, int line, String phrase, String besides) {
  private static final TestPack SOUND = TestPack.minimal();

  Mistake(String what, TestPack pack, String file, int line, String phrase) {
    this(what, pack, file, line, phrase, "");
  }

  /** A mistake made by replacing a text in a file. */
  static Mistake replacing(
      String what, String file, String old, String replacement, int line, String phrase) {
    return new Mistake(what, SOUND.replace(file, old, replacement), file, line, phrase);
  }

  /** A mistake made by adding a line to a file. */
  static Mistake appending(String what, String file, String added, int line, String phrase) {
    return new Mistake(what, SOUND.append(file, added + "\n"), file, line, phrase);
  }

  /** The mistake, which brings others with it that say this. */
  Mistake besides(String text) {
    return new Mistake(what, pack, file, line, phrase, text);
  }

  void isTold() {
    RulePackException thrown = catchThrowableOfType(RulePackException.class, pack::read);

    assertThat(thrown).as("nothing was found").isNotNull();
    String all = thrown.message(Language.EN);
    assertThat(thrown.problems())
        .as(all)
        .filteredOn(problem -> besides.isEmpty() || !problem.in(Language.EN).contains(besides))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo(file);
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.in(Language.EN)).contains(phrase);
        });
  }

  @Override
  public String toString() {
    return what;
  }
}
