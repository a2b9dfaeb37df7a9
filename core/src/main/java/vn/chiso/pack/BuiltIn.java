package vn.chiso.pack;

import java.util.List;
import java.util.ServiceLoader;
import vn.chiso.text.Nearest;

/** The packs on the class path. */
final class BuiltIn {
  private BuiltIn() {}

  static List<String> ids() {
    return sources().stream()
        .flatMap(source -> source.ids().stream())
        .sorted()
        .distinct()
        .toList();
  }

  static RulePack read(String id) {
    RulePackSource source = sources().stream()
        .filter(each -> each.ids().contains(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
    return PackReader.read(
        id, new ShippedOrigin(source, id), new ShippedStore(source.getClass(), id));
  }

  private static String unknown(String id) {
    List<String> ids = ids();
    String hint =
        Nearest.to(id, ids).map(near -> " Maybe you meant " + near + "?").orElse("");
    return "No rule pack '" + id + "' on the class path." + hint + " There are: " + ids;
  }

  private static List<RulePackSource> sources() {
    return ServiceLoader.load(RulePackSource.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
