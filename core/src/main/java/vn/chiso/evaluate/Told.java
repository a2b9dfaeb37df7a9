package vn.chiso.evaluate;

import java.util.List;

/**
 * What an error of the compiler says of a rule.
 *
 * @param key the message
 * @param section the part of the rule it stands in, {@code when} or {@code then}
 * @param words what stands on the faulty line; empty where that isn't known
 * @param arguments of the message
 */
record Told(String key, String section, String words, List<Object> arguments) {
  static Told when(String words, String key, Object... arguments) {
    return new Told(key, "when", words, List.of(arguments));
  }

  static Told then(String words, String key, Object... arguments) {
    return new Told(key, "then", words, List.of(arguments));
  }
}
