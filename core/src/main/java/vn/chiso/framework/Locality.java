package vn.chiso.framework;

import java.util.List;
import vn.chiso.text.Text;

/**
 * A province or city that is scored (địa phương).
 *
 * @param code its official code, such as {@code 33}
 * @param name its name
 * @param region its socio-economic region, empty where unknown
 * @param predecessors names of the localities merged into it, itself included; empty if none merged
 * @param provenance how well it is founded
 * @param source where it stands
 */
public record Locality(
    String code,
    Text name,
    Text region,
    List<String> predecessors,
    Provenance provenance,
    String source) {
  public Locality {
    predecessors = List.copyOf(predecessors);
  }
}
