package vn.chiso.fact;

import java.math.BigDecimal;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;

/**
 * A limit a check uses (ngưỡng), from the pack's {@code reference/thresholds.csv}.
 *
 * @param code its code
 * @param value the limit
 * @param unitOfMeasure its unit
 * @param provenance how well it is founded
 * @param source where it stands
 */
public record Threshold(
    String code, BigDecimal value, Text unitOfMeasure, Provenance provenance, String source) {}
