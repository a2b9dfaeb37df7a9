package vn.chiso.framework;

import java.util.Locale;

/**
 * What is done where an indicator has no value because data are missing (xử lý số liệu thiếu).
 * Figures that were submitted and can't be used are mended, never estimated.
 *
 * @param method how a value is estimated
 * @param by how localities are grouped, for methods that go by groups; otherwise empty
 * @param oldest how many years back an earlier figure may be, for methods that go by years;
 *     otherwise 0
 * @param provenance how well this is founded
 * @param source where it stands; empty where nothing is estimated
 */
public record MissingData(
    Method method, String by, int oldest, Provenance provenance, String source) {
  /** Nothing is estimated: what is missing stays missing. */
  public static final MissingData NONE =
      new MissingData(Method.NONE, "", 0, Provenance.OFFICIAL, "");

  /** The ways there are. */
  public enum Method {
    /** Nothing is estimated. */
    NONE,
    /** The mean of all localities that have a value (trung bình). */
    MEAN,
    /** Their median (trung vị). */
    MEDIAN,
    /** The mean of the localities of the same group (trung bình của nhóm địa phương). */
    GROUP_MEAN,
    /** Their median (trung vị của nhóm địa phương). */
    GROUP_MEDIAN,
    /**
     * The mean of the scores the locality has in the other indicators of the same parent (trung
     * bình các chỉ số cùng nhóm): it gives a score and no value.
     */
    WITHIN_GROUP,
    /** The latest earlier value of the locality itself (số liệu gần nhất). */
    LATEST,
    /**
     * On the straight line through the locality's two latest earlier values, or through those
     * before and after the year (ngoại suy, nội suy tuyến tính).
     */
    LINEAR;

    /** The name used in files: {@code group-mean} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether localities are put into groups. */
    public boolean usesGroups() {
      return this == GROUP_MEAN || this == GROUP_MEDIAN;
    }

    /** Whether the values of other localities are looked at. */
    public boolean usesOthers() {
      return this == MEAN || this == MEDIAN || usesGroups();
    }

    /** Whether values of other years are looked at. */
    public boolean usesYears() {
      return this == LATEST || this == LINEAR;
    }
  }

  /** Whether anything is estimated. */
  public boolean isEstimated() {
    return method != Method.NONE;
  }
}
