package vn.chiso.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.cache.RuleCache;
import vn.chiso.evaluate.EvaluationLimits;
import vn.chiso.text.Language;

/**
 * What must be known before the command line is understood, so that its faults can be told.
 *
 * @param args the command line
 * @param environment the environment variables
 */
record Surroundings(List<String> args, Map<String, String> environment) {
  private static final String LANGUAGE = "--lang";
  private static final List<String> QUIET = List.of("-q", "--quiet");
  private static final String OFF = "off";
  private static final String MAX_FIRINGS = "CHISO_MAX_FIRINGS";
  private static final String MAX_SECONDS = "CHISO_MAX_SECONDS";
  private static final String MAX_MEMORY = "CHISO_MAX_MEMORY";

  /** The language asked for, if it is one; Vietnamese otherwise. */
  Language language() {
    return Stream.of(option(), Optional.ofNullable(environment.get("CHISO_LANG")))
        .flatMap(Optional::stream)
        .flatMap(tag -> Arrays.stream(Language.values())
            .filter(language -> language.tag().equalsIgnoreCase(tag)))
        .findFirst()
        .orElse(Language.VI);
  }

  /** Whether the details of a bug are wanted. */
  boolean debug() {
    return args.contains("--debug") || environment.containsKey("CHISO_DEBUG");
  }

  /**
   * Whether somebody wants to see on standard error what is being done. Whether that is a terminal
   * the launcher says, for Java itself can't tell.
   */
  boolean watched() {
    return Boolean.parseBoolean(environment.get("CHISO_TERMINAL"))
        && QUIET.stream().noneMatch(args::contains);
  }

  /**
   * Where compiled rules are kept: in the folder of {@code CHISO_CACHE}, or in the user's if it is
   * not set. Nowhere if it says so, or what isn't understood.
   */
  RuleCache cache() {
    String place = cachePlace();
    return place.isEmpty()
        ? RuleCache.ofUser()
        : absolute(place).map(RuleCache::at).orElse(RuleCache.none());
  }

  /** What {@code CHISO_CACHE} says, if it is neither an absolute path nor {@code off}. */
  Optional<String> oddCache() {
    return Optional.of(cachePlace())
        .filter(
            place -> !place.isEmpty() && !place.equals(OFF) && absolute(place).isEmpty());
  }

  /**
   * What rules may do: as {@code CHISO_MAX_FIRINGS}, {@code CHISO_MAX_SECONDS} and
   * {@code CHISO_MAX_MEMORY} (in MB) say, or as usual where they aren't set or odd.
   */
  EvaluationLimits limits() {
    EvaluationLimits usual = EvaluationLimits.DEFAULT;
    return new EvaluationLimits(
        bound(MAX_FIRINGS).orElse(usual.firings()),
        bound(MAX_SECONDS).map(Duration::ofSeconds).orElse(usual.time()),
        bound(MAX_MEMORY).map(megabytes -> (long) megabytes << 20).orElse(usual.memory()));
  }

  /** The variables that should bound what rules do, but aren't whole numbers from 1 on. */
  List<String> oddLimits() {
    return Stream.of(MAX_FIRINGS, MAX_SECONDS, MAX_MEMORY)
        .filter(name -> !typed(name).isEmpty() && bound(name).isEmpty())
        .toList();
  }

  /** What an environment variable says; empty where it isn't set. */
  String typed(String name) {
    return environment.getOrDefault(name, "");
  }

  private Optional<Integer> bound(String name) {
    try {
      return Optional.of(Integer.parseInt(typed(name))).filter(number -> number > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private String cachePlace() {
    return environment.getOrDefault("CHISO_CACHE", "");
  }

  private static Optional<Path> absolute(String place) {
    try {
      return Optional.of(Path.of(place)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<String> option() {
    int index = args.indexOf(LANGUAGE);
    if (index >= 0 && index + 1 < args.size()) {
      return Optional.of(args.get(index + 1));
    }
    return args.stream()
        .filter(arg -> arg.startsWith(LANGUAGE + "="))
        .map(arg -> arg.substring(LANGUAGE.length() + 1))
        .findFirst();
  }
}
