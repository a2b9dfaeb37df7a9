package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.OutlierTreatment;

/** Treats outliers, indicator by indicator, and keeps what was done. Not thread-safe. */
final class Outliers {
  private final Among among;
  private final SetFindings findings;
  private final Map<String, Treated> treated = new HashMap<>();
  private final List<String> functions = new ArrayList<>();

  Outliers(Among among, SetFindings findings) {
    this.among = among;
    this.findings = findings;
  }

  /** How the outliers of an indicator were treated; null where there is nothing to tell. */
  @Nullable
  Treated of(String indicator) {
    return treated.get(indicator);
  }

  /** Treats the outliers of an indicator. */
  @Nullable
  Treated treat(Place place) {
    OutlierTreatment how = Objects.requireNonNull(place.indicator()).outliers();
    Treatment treatment = how.treatment();
    Treated found = treatment == null ? null : among.treated(place, treatment);
    if (treatment != null && found != null && !found.possible()) {
      findings.impossibleTreatment(place.node(), how, found.adjustment());
    }
    if (found != null
        && found.adjustment().transformation() != null
        && !place.indicator().normalisation().method().allowsFunction()) {
      functions.add(place.node().reference());
      found = found.undone();
    }
    boolean tell = found != null && (how.own() || found.isAny() || !found.possible());
    if (found != null && tell) {
      treated.put(place.node().id(), found);
    }
    return tell ? found : null;
  }

  /** Goalposts of the set after outliers were treated. */
  Goalposts adjusted(Goalposts posts, Place place) {
    Indicator indicator = place.indicator();
    Treated found = indicator != null && indicator.normalisation().method().usesGoalposts()
        ? treat(place)
        : null;
    return found == null
        ? posts
        : new Goalposts(
            posts.indicator(),
            found.adjustment().of(posts.minimum()),
            found.adjustment().of(posts.maximum()),
            posts.basis(),
            posts.provenance(),
            posts.source(),
            posts.origin());
  }

  /** Tells which outliers weren't treated though they should have been. */
  void tell(List<Place> indicators, Map<String, Goalposts> goalposts) {
    List<String> unused = new ArrayList<>();
    boolean own = false;
    for (Place place : indicators) {
      Indicator indicator = Objects.requireNonNull(place.indicator());
      Goalposts posts = goalposts.get(place.node().id());
      if (indicator.outliers().treatment() != null
          && indicator.normalisation().method().usesGoalposts()
          && posts != null
          && posts.basis() != Goalposts.Basis.SET) {
        unused.add(place.node().reference());
        own |= indicator.outliers().own();
      }
    }
    if (!unused.isEmpty()) {
      findings.unusedTreatments(unused, own);
    }
    if (!functions.isEmpty()) {
      findings.functionsNotTaken(functions);
    }
  }
}
