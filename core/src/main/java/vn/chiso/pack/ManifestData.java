package vn.chiso.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.Ranks;
import vn.chiso.formula.Rounding;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Level;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.Provenance;

/** A manifest with its settings, to and from bytes. */
final class ManifestData {
  private ManifestData() {}

  static void write(Manifest manifest, DataWriter out) {
    out.text(manifest.id());
    out.text(manifest.title());
    out.number(manifest.edition());
    out.number(manifest.dataYear());
    out.word(manifest.status());
    out.text(manifest.basedOn());
    out.all(manifest.legalBasis(), basis -> {
      out.text(basis.document());
      out.text(basis.date());
      out.text(basis.about());
      out.text(basis.source());
    });
    out.maybe(manifest.indicatorsOfficial(), out::number);
    out.maybe(manifest.deadline(), deadline -> {
      out.text(deadline.date().toString());
      out.word(deadline.provenance());
      out.text(deadline.source());
    });
    out.text(manifest.focalAgency());
    out.all(manifest.notes(), out::text);
    write(manifest.settings(), out);
  }

  static Manifest read(DataReader in) {
    return new Manifest(
        in.text(),
        in.bilingual(),
        in.number(),
        in.number(),
        in.word(Manifest.Status.values()),
        in.text(),
        in.all(() -> new Manifest.LegalBasis(in.text(), in.text(), in.text(), in.text())),
        in.maybe(in::number),
        in.maybe(() -> new Manifest.Deadline(
            LocalDate.parse(in.text()), in.word(Provenance.values()), in.text())),
        in.text(),
        in.all(in::bilingual),
        settings(in));
  }

  private static void write(Settings settings, DataWriter out) {
    out.decimal(settings.scale().low());
    out.decimal(settings.scale().high());
    out.word(settings.goalpostsFrom());
    out.number(settings.referenceYear());
    out.yesOrNo(settings.cap());
    out.maybe(settings.treatment(), treatment -> TreeData.write(treatment, out));
    out.maybe(settings.normalisation(), out::word);
    TreeData.write(settings.missing(), out);
    out.maybe(settings.availability(), out::decimal);
    out.all(new TreeMap<>(settings.coverage()).entrySet(), entry -> {
      out.word(entry.getKey());
      out.decimal(entry.getValue());
    });
    out.all(new TreeMap<>(settings.aggregation()).entrySet(), entry -> {
      out.word(entry.getKey());
      out.word(entry.getValue());
    });
    out.decimal(settings.powerExponent());
    out.number(settings.rounding().decimals());
    out.word(settings.rounding().mode());
    out.word(settings.ties());
    out.word(settings.rankOn());
    out.text(settings.rankWithin());
    out.all(settings.choices(), choice -> {
      out.text(choice.name());
      out.text(choice.value());
      out.word(choice.provenance());
      out.text(choice.source());
    });
  }

  private static Settings settings(DataReader in) {
    return new Settings(
        new MinMax.Scale(in.decimal(), in.decimal()),
        in.word(Settings.GoalpostsFrom.values()),
        in.number(),
        in.yesOrNo(),
        in.maybe(() -> TreeData.treatment(in)),
        in.maybe(() -> in.word(Normalisation.Method.values())),
        TreeData.missing(in),
        in.maybe(in::decimal),
        coverage(in),
        aggregation(in),
        in.decimal(),
        new Rounding(in.number(), in.word(RoundingMode.values())),
        in.word(Ranks.Ties.values()),
        in.word(Settings.RankOn.values()),
        in.text(),
        in.all(() ->
            new Settings.Choice(in.text(), in.text(), in.word(Provenance.values()), in.text())));
  }

  private static Map<Level, Aggregation> aggregation(DataReader in) {
    Map<Level, Aggregation> aggregation = new EnumMap<>(Level.class);
    for (int left = in.number(); left > 0; left--) {
      aggregation.put(in.word(Level.values()), in.word(Aggregation.values()));
    }
    return aggregation;
  }

  private static Map<Level, BigDecimal> coverage(DataReader in) {
    Map<Level, BigDecimal> coverage = new EnumMap<>(Level.class);
    for (int left = in.number(); left > 0; left--) {
      coverage.put(in.word(Level.values()), in.decimal());
    }
    return coverage;
  }
}
