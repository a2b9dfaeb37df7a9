package vn.chiso.evaluate;

/**
 * What the stages made of one locality.
 *
 * @param local what was known of it before scores, and before anything was estimated
 * @param drafts its results, by position in the tree
 */
record LocalRun(Checked local, Drafts drafts) {}
