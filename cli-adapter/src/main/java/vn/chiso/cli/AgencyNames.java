package vn.chiso.cli;

import java.util.Optional;
import vn.chiso.framework.Agency;
import vn.chiso.pack.RulePack;

/** What an agency is called. */
final class AgencyNames {
  private AgencyNames() {}

  /** The agency's name; its code where the pack doesn't know it. */
  static String of(RulePack pack, String code, Words words) {
    return code.isEmpty()
        ? words.say("findings.no-agency")
        : Optional.ofNullable(pack.agencies().get(code))
            .map(Agency::name)
            .map(words::say)
            .orElse(Display.line(code));
  }
}
