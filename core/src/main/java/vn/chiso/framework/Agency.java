package vn.chiso.framework;

import vn.chiso.text.Text;

/**
 * An agency that supplies or supports data (cơ quan).
 *
 * @param code its code, such as {@code so-khcn}
 * @param name its name
 * @param provenance how well it is founded
 * @param source where it stands
 */
public record Agency(String code, Text name, Provenance provenance, String source) {}
