package vn.chiso.evaluate;

import vn.chiso.fact.Evidence;
import vn.chiso.pack.RulePack;

/** Which agency listed a document (cơ quan nộp tài liệu minh chứng). */
final class DocumentAgency {
  private DocumentAgency() {}

  /**
   * The agency that listed a document of a collected dataset, where ids begin with its code, as in
   * {@code so-gddt/d01}; empty if the id doesn't tell.
   */
  static String of(Evidence document, RulePack pack) {
    int slash = document.id().indexOf('/');
    String code = slash < 0 ? "" : document.id().substring(0, slash);
    return pack.agencies().containsKey(code) ? code : "";
  }
}
