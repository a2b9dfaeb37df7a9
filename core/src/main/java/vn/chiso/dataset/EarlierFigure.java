package vn.chiso.dataset;

import java.math.BigDecimal;
import vn.chiso.fact.Origin;

/**
 * A figure of an earlier year (số liệu năm trước), to be compared with. Computed with it is where
 * the pack says so: minimum and maximum over years, estimates of missing data. For these two it may
 * be of a later year too, as when all years of a panel are scored on one scale.
 *
 * @param locality code of the locality
 * @param item code of the data item, or code or id of an indicator
 * @param year the year it is about
 * @param value the number
 * @param source where it stands, such as the edition it was submitted for; or empty
 * @param origin where it stands in the dataset
 */
public record EarlierFigure(
    String locality, String item, int year, BigDecimal value, String source, Origin origin) {}
