package vn.chiso.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Agency;
import vn.chiso.framework.Item;
import vn.chiso.framework.Locality;

/** Everything read from a pack, to and from bytes. */
final class PackData {
  private PackData() {}

  static void write(PackContent content, DataWriter out) {
    ManifestData.write(content.manifest(), out);
    TreeData.write(content.framework(), out);
    out.all(content.gaps(), each -> CatalogueData.write(each, out));
    out.all(content.items().values(), each -> CatalogueData.write(each, out));
    out.all(content.agencies().values(), each -> CatalogueData.write(each, out));
    out.all(content.assignments(), each -> CatalogueData.write(each, out));
    out.all(content.localities().values(), each -> ReferenceData.write(each, out));
    out.all(content.groups(), each -> ReferenceData.write(each, out));
    out.all(content.thresholds(), each -> ReferenceData.write(each, out));
    out.all(content.rubrics(), each -> ReferenceData.write(each, out));
    out.all(content.rubricRows(), each -> ReferenceData.write(each, out));
    out.all(content.plausible(), each -> ReferenceData.write(each, out));
    out.all(content.goalposts().values(), each -> ReferenceData.write(each, out));
    out.all(content.checkTexts().values(), each -> ReferenceData.write(each, out));
    out.all(content.rules(), each -> RuleInfoData.write(each, out));
    out.all(content.tables(), each -> {
      out.text(each.path());
      out.text(each.text());
    });
  }

  static PackContent read(DataReader in) {
    return new PackContent(
        ManifestData.read(in),
        TreeData.read(in),
        List.copyOf(in.all(() -> CatalogueData.gap(in))),
        byCode(in.all(() -> CatalogueData.item(in)), Item::code),
        byCode(in.all(() -> CatalogueData.agency(in)), Agency::code),
        List.copyOf(in.all(() -> CatalogueData.assignment(in))),
        byCode(in.all(() -> ReferenceData.locality(in)), Locality::code),
        List.copyOf(in.all(() -> ReferenceData.groups(in))),
        List.copyOf(in.all(() -> ReferenceData.threshold(in))),
        List.copyOf(in.all(() -> ReferenceData.rubric(in))),
        List.copyOf(in.all(() -> ReferenceData.rubricRow(in))),
        List.copyOf(in.all(() -> ReferenceData.plausible(in))),
        byCode(in.all(() -> ReferenceData.goalposts(in)), Goalposts::indicator),
        byCode(in.all(() -> ReferenceData.checkText(in)), CheckText::check),
        List.copyOf(in.all(() -> RuleInfoData.read(in))),
        List.copyOf(in.all(() -> new PackFile(in.text(), in.text()))));
  }

  private static <T> Map<String, T> byCode(List<T> values, Function<T, String> code) {
    Map<String, T> byCode = new LinkedHashMap<>();
    values.forEach(value -> byCode.put(code.apply(value), value));
    return Collections.unmodifiableMap(byCode);
  }
}
