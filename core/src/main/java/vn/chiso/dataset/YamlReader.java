package vn.chiso.dataset;

import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import vn.chiso.dataset.Document.Syntax;

/** Reads what a dataset or submission says about itself from a YAML file. */
final class YamlReader {
  private static final YAMLFactory YAML =
      YAMLFactory.builder().streamReadConstraints(Document.CONSTRAINTS).build();

  private YamlReader() {}

  static Rows read(String text, Layout layout, String file, ReadLimits limits, Problems problems) {
    Rows rows = new Rows();
    Document document = new Document(
        Syntax.YAML,
        Source.file(file),
        YAML.createParser(ObjectReadContext.empty(), text),
        problems);
    document.read(() -> RecordReader.readHeader(document, layout, limits, rows));
    return rows;
  }
}
