package vn.chiso.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.OwnFigure;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Provenance;

/**
 * The words a column of files knows and what each of them means.
 *
 * @param byWord the meanings
 */
record Words<E>(Map<String, E> byWord) {
  static final Words<DataStatus> STATUS = of(
      DataStatus::tag,
      DataStatus.OFFICIAL,
      DataStatus.PUBLISHED,
      DataStatus.ESTIMATED,
      DataStatus.ILLUSTRATIVE,
      DataStatus.SYNTHETIC);
  static final Words<GivenScore.Use> USE = of(GivenScore.Use::tag, GivenScore.Use.values());
  static final Words<Provenance> PROVENANCE = of(Provenance::tag, Provenance.values());
  static final Words<OwnFigure.Kind> KIND = of(OwnFigure.Kind::tag, OwnFigure.Kind.values());
  static final Words<Severity> SEVERITY = of(Severity::tag, Severity.values());
  static final Words<Boolean> GOALPOSTS_FROM_SET = of(set -> set ? "set" : "pack", false, true);

  @SafeVarargs
  private static <E> Words<E> of(Function<E, String> name, E... meanings) {
    Map<String, E> byWord = new LinkedHashMap<>();
    for (E meaning : meanings) {
      byWord.put(name.apply(meaning), meaning);
    }
    return new Words<>(byWord);
  }

  @Nullable
  E meaning(String word) {
    return byWord.get(word);
  }

  Set<String> all() {
    return byWord.keySet();
  }
}
