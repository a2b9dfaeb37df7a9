package vn.chiso.framework;

import java.util.List;
import vn.chiso.text.Text;

/**
 * A province or city that is scored (địa phương).
 *
 * @param code its official code, such as {@code 33}
 * @param name its name
 * @param region its socio-economic region, empty where unknown
 * @param predecessors the localities merged into it, the one it was itself included; empty if it
 *     was neither merged nor renamed
 * @param provenance how well it is founded
 * @param source where it stands
 */
public record Locality(
    String code,
    Text name,
    Text region,
    List<Predecessor> predecessors,
    Provenance provenance,
    String source) {
  public Locality {
    predecessors = List.copyOf(predecessors);
  }
}
