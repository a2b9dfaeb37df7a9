package vn.chiso.cli;

import vn.chiso.dataset.Dataset;

/** Takes minimum and maximum from the localities of a dataset instead of from any file. */
final class GoalpostsOfSet {
  private GoalpostsOfSet() {}

  static Dataset of(Dataset given) {
    Dataset.Header header = given.header();
    Dataset.Builder builder = Dataset.builder(header.year())
        .header(new Dataset.Header(
            header.id(),
            header.title(),
            header.pack(),
            header.year(),
            true,
            header.note(),
            header.deadline()));
    given.entries().forEach(builder::entry);
    given.scores().forEach(builder::score);
    given.evidence().forEach(builder::evidence);
    given.acceptances().forEach(builder::acceptance);
    given.submissions().forEach(builder::submission);
    given.own().forEach(builder::own);
    given.findings().forEach(builder::finding);
    return builder.build();
  }
}
