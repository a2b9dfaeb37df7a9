package vn.chiso.evaluate;

/**
 * The rules that only ask a person to look.
 *
 * @param local those that look at one locality
 * @param across those that compare localities
 */
record ReviewRules(StageRules local, StageRules across) {}
