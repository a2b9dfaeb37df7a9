package vn.chiso.dataset;

import vn.chiso.fact.Origin;

/**
 * A named person's decision to use data in spite of a check (chấp nhận có lý do).
 *
 * @param locality code of the locality
 * @param check id of the check
 * @param item code of the data item it holds for, empty for all the check rests on
 * @param by who decided: name or title and agency
 * @param reason why
 * @param origin where it stands in the dataset
 */
public record Acceptance(
    String locality, String check, String item, String by, String reason, Origin origin) {}
