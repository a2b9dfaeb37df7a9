package vn.chiso.framework;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.text.Text;

/**
 * A way a pack puts localities into groups (nhóm địa phương), by which figures may be estimated and
 * ranks given.
 *
 * @param name its name in files, {@code region} for the socio-economic regions
 * @param groups the group of each locality, by its code; localities that aren't there are in none
 * @param provenance the worst provenance of its rows
 * @param source where they stand
 */
public record LocalityGroups(
    String name, Map<String, Text> groups, Provenance provenance, String source) {
  /** The name of the grouping by the regions in {@code reference/localities.csv}. */
  public static final String REGION = "region";

  public LocalityGroups {
    groups = Map.copyOf(groups);
  }

  /** By region, as far as it is known. */
  public static LocalityGroups byRegion(Map<String, Locality> localities) {
    Map<String, Text> groups = new LinkedHashMap<>();
    Provenance provenance = Provenance.OFFICIAL;
    Set<String> sources = new LinkedHashSet<>();
    for (Locality locality : localities.values()) {
      if (!locality.region().vi().isEmpty()) {
        groups.put(locality.code(), locality.region());
        provenance = provenance.worse(locality.provenance());
        sources.add(locality.source());
      }
    }
    return new LocalityGroups(REGION, groups, provenance, String.join("; ", sources));
  }

  /** The group of a locality. */
  public Optional<Text> of(String locality) {
    return Optional.ofNullable(groups.get(locality));
  }
}
