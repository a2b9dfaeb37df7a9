package vn.chiso.framework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.text.Text;

/**
 * A way a pack puts localities into groups (nhóm địa phương), by which figures may be estimated and
 * ranks given.
 *
 * @param name its name in files, {@code region} for the socio-economic regions
 * @param groups the group of each locality, by its code; localities that aren't there are in none
 */
public record LocalityGroups(String name, Map<String, Text> groups) {
  /** The name of the grouping by the regions in {@code reference/localities.csv}. */
  public static final String REGION = "region";

  public LocalityGroups {
    groups = Map.copyOf(groups);
  }

  /** By region, as far as it is known. */
  public static LocalityGroups byRegion(Map<String, Locality> localities) {
    Map<String, Text> groups = new LinkedHashMap<>();
    localities.forEach((code, locality) -> {
      if (!locality.region().vi().isEmpty()) {
        groups.put(code, locality.region());
      }
    });
    return new LocalityGroups(REGION, groups);
  }

  /** The group of a locality. */
  public Optional<Text> of(String locality) {
    return Optional.ofNullable(groups.get(locality));
  }
}
