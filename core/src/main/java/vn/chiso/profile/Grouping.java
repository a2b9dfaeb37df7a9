package vn.chiso.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/**
 * A way to put localities into groups that are compared (cách chia nhóm): all of them, by region,
 * by income. Grouping is for presentation and never changes a score.
 *
 * @param name what localities are grouped by
 * @param groups the group of each locality, by its code; localities that aren't there are in none
 */
public record Grouping(Text name, Map<String, Text> groups) {
  private static final Messages MESSAGES = Messages.of(Grouping.class);

  public Grouping {
    groups = Map.copyOf(groups);
  }

  /** All localities of a pack in one group. */
  public static Grouping all(RulePack pack) {
    Map<String, Text> groups = new HashMap<>();
    pack.localities().keySet().forEach(code -> groups.put(code, MESSAGES.text("group.all")));
    return new Grouping(MESSAGES.text("grouping.all"), groups);
  }

  /** By the socio-economic regions of a pack. */
  public static Grouping byRegion(RulePack pack) {
    Map<String, Text> groups = new HashMap<>();
    pack.localities().forEach((code, locality) -> {
      if (!locality.region().vi().isEmpty()) {
        groups.put(code, locality.region());
      }
    });
    return new Grouping(MESSAGES.text("grouping.region"), groups);
  }

  /** The group of a locality. */
  public Optional<Text> of(String locality) {
    return Optional.ofNullable(groups.get(locality));
  }
}
