package vn.chiso.pack;

import java.util.List;
import java.util.Map;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Plausible;
import vn.chiso.fact.Rubric;
import vn.chiso.fact.RubricRow;
import vn.chiso.fact.Threshold;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Gap;
import vn.chiso.framework.Item;
import vn.chiso.framework.Locality;
import vn.chiso.framework.LocalityGroups;

/** Everything read from a pack, once it is known to be sound. */
record PackContent(
    Manifest manifest,
    Framework framework,
    List<Gap> gaps,
    Map<String, Item> items,
    Map<String, Agency> agencies,
    List<Assignment> assignments,
    Map<String, Locality> localities,
    List<LocalityGroups> groups,
    List<Threshold> thresholds,
    List<Rubric> rubrics,
    List<RubricRow> rubricRows,
    List<Plausible> plausible,
    Map<String, Goalposts> goalposts,
    Map<String, CheckText> checkTexts,
    List<RuleInfo> rules,
    List<PackFile> tables) {

  /** The same with another tree. */
  PackContent with(Framework other) {
    return new PackContent(
        manifest,
        other,
        gaps,
        items,
        agencies,
        assignments,
        localities,
        groups,
        thresholds,
        rubrics,
        rubricRows,
        plausible,
        goalposts,
        checkTexts,
        rules,
        tables);
  }
}
