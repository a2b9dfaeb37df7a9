package vn.chiso.dataset;

import static java.util.stream.Collectors.toSet;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;

/**
 * What agencies submitted about one or many localities (bộ dữ liệu), with what was wrong in the
 * files.
 *
 * <p>Immutable and thread-safe. Reading never throws because of what a file holds: whatever can't
 * be understood is a finding and the rest is kept.
 */
public final class Dataset {
  private final Header header;
  private final Parts parts;

  private Dataset(Builder builder) {
    this.header = builder.header;
    this.parts = builder.parts.frozen();
  }

  /**
   * What a dataset says about itself.
   *
   * @param id its id
   * @param title its title
   * @param pack id of the pack it is meant for, or empty
   * @param year the year its figures are about unless a row says otherwise; 0 if not stated
   * @param goalpostsFromSet whether its localities are the whole set that minimum and maximum are
   *     taken from
   * @param note what a reader must know, or empty
   * @param deadline the last day for agencies to submit, which wins over the pack's; null if the
   *     pack's holds
   */
  public record Header(
      String id,
      String title,
      String pack,
      int year,
      boolean goalpostsFromSet,
      String note,
      @Nullable LocalDate deadline) {

    /** A header that leaves deadlines to the pack. */
    public Header(
        String id, String title, String pack, int year, boolean goalpostsFromSet, String note) {
      this(id, title, pack, year, goalpostsFromSet, note, null);
    }
  }

  /**
   * The dataset in a folder or a JSON file.
   *
   * @throws java.io.UncheckedIOException with a {@link java.nio.file.NoSuchFileException} if there
   *     is nothing at that path
   */
  public static Dataset read(Path path) {
    return DatasetReader.read(path, ReadLimits.DEFAULT);
  }

  /**
   * The dataset in a folder or a JSON file, read within limits.
   *
   * @throws java.io.UncheckedIOException as {@link #read(Path)} does
   */
  public static Dataset read(Path path, ReadLimits limits) {
    return DatasetReader.read(path, limits);
  }

  /**
   * The dataset in the files of a folder that are in memory, as {@link DatasetFolder#files} gives
   * them. Files of evidence aren't looked for.
   *
   * @param files the content of the files by name
   */
  public static Dataset read(Map<String, byte[]> files) {
    return DatasetReader.read(files, ReadLimits.DEFAULT);
  }

  /**
   * The dataset in a JSON document, such as one on standard input. The stream isn't closed.
   *
   * @param name what findings call the document
   * @throws java.io.UncheckedIOException if the stream can't be read
   */
  public static Dataset read(InputStream json, String name) {
    return DatasetReader.read(json, name, ReadLimits.DEFAULT);
  }

  /**
   * The datasets of a stream of lines, each a JSON document by itself (NDJSON), such as one line a
   * locality. They are read as they are asked for, in a heap that doesn't grow with their number.
   *
   * <p>Every line that isn't blank gives one dataset, in order, whatever it holds: of a line that
   * can't be understood, a dataset whose findings say so. Places are a line and a pointer in it,
   * {@code data.ndjson:7/data/0}. A number typed as text is understood by the other numbers of its
   * line.
   *
   * @param lines UTF-8; read ahead by a few lines, which are understood side by side in the common
   *     pool of the JVM; not closed
   * @param name what findings call the stream
   * @return a sequential stream, which stays so; it throws {@link java.io.UncheckedIOException}
   *     where the lines can't be read on
   */
  public static Stream<Dataset> readLines(InputStream lines, String name) {
    return readLines(lines, name, ReadLimits.LINE);
  }

  /**
   * The datasets of a stream of lines as {@link #readLines(InputStream, String)} gives them, each
   * line read within limits as a file is.
   */
  public static Stream<Dataset> readLines(InputStream lines, String name, ReadLimits limits) {
    return LinesReader.read(lines, name, limits);
  }

  /**
   * The goalposts of a file in the format of {@code goalposts.csv} by themselves, to be given to
   * any number of datasets by {@link #withGoalposts(Dataset)}.
   *
   * @param year the year those datasets are about; goalposts of another year are a finding
   * @throws java.io.UncheckedIOException with a {@link java.nio.file.NoSuchFileException} if there
   *     is nothing at that path
   */
  public static Dataset readGoalposts(Path path, int year) {
    return DatasetReader.readGoalposts(path, year, ReadLimits.DEFAULT);
  }

  /** A dataset to be put together in memory, of figures about one year. */
  public static Builder builder(int year) {
    return new Builder(new Header("", "", "", year, false, ""), Parts.none());
  }

  /** What it says about itself. */
  public Header header() {
    return header;
  }

  /** The figures, in the order of the files. */
  public List<Entry> entries() {
    return parts.entries();
  }

  /** Scores given rather than computed. */
  public List<GivenScore> scores() {
    return parts.scores();
  }

  /** The documents. */
  public List<Evidence> evidence() {
    return parts.evidence();
  }

  /** Decisions to use data in spite of a check. */
  public List<Acceptance> acceptances() {
    return parts.acceptances();
  }

  /** Figures of earlier years. */
  public List<EarlierFigure> previous() {
    return parts.previous();
  }

  /** Who handed in what. */
  public List<SubmissionHeader> submissions() {
    return parts.submissions();
  }

  /** What agencies computed by themselves. */
  public List<OwnFigure> own() {
    return parts.own();
  }

  /** Goalposts given with the dataset. */
  public List<Goalposts> goalposts() {
    return parts.goalposts();
  }

  /**
   * Indicators, as written, whose goalposts were given with the dataset but can't be used; findings
   * say why. They mustn't be scored with others in their place.
   */
  public List<String> refusedGoalposts() {
    return parts.refusedGoalposts();
  }

  /** What couldn't be understood, worst first. */
  public List<Finding> findings() {
    return parts.findings();
  }

  /**
   * This dataset with the goalposts of a file in the format of {@code goalposts.csv}. They win over
   * those of the same indicator given before; what is wrong with the file is added to the findings.
   *
   * @throws java.io.UncheckedIOException with a {@link java.nio.file.NoSuchFileException} if there
   *     is nothing at that path
   */
  public Dataset withGoalposts(Path path) {
    return withGoalposts(readGoalposts(path, header.year()));
  }

  /**
   * This dataset with the goalposts of another one, those that can't be used included, and its
   * findings. They win over those of the same indicator given before. Reads no file.
   */
  public Dataset withGoalposts(Dataset given) {
    Set<String> indicators = Stream.concat(
            given.goalposts().stream().map(Goalposts::indicator), given.refusedGoalposts().stream())
        .collect(toSet());
    Builder builder = replacingGoalposts(indicators::contains, given.goalposts()).toBuilder();
    builder.parts.refusedGoalposts().addAll(given.refusedGoalposts());
    builder.parts.findings().addAll(given.findings());
    return builder.build();
  }

  /**
   * This dataset with one figure in place of others: it stands where the first of them stood, or at
   * the end. What was found when the others were read is gone with them.
   *
   * @param others which figures it replaces
   */
  public Dataset replacing(Predicate<Entry> others, Entry entry) {
    Builder builder = toBuilder();
    List<Entry> all = entries();
    List<Entry> gone = all.stream().filter(others).toList();
    int place = gone.isEmpty() ? all.size() : all.indexOf(gone.get(0));
    builder.parts.entries().clear();
    all.subList(0, place).forEach(builder::entry);
    builder.parts.entries().add(entry);
    all.subList(place, all.size()).stream().filter(others.negate()).forEach(builder::entry);
    builder
        .parts
        .findings()
        .removeIf(finding -> gone.stream().anyMatch(each -> isAbout(finding, each)));
    return builder.build();
  }

  /**
   * This dataset with goalposts in place of others.
   *
   * @param others which they replace, by the name of the indicator as written; those that were
   *     given but can't be used are replaced too
   */
  public Dataset replacingGoalposts(Predicate<String> others, List<Goalposts> goalposts) {
    Builder builder = toBuilder();
    builder.parts.goalposts().removeIf(posts -> others.test(posts.indicator()));
    builder.parts.refusedGoalposts().removeIf(others);
    builder.parts.goalposts().addAll(goalposts);
    return builder.build();
  }

  /** This dataset with other findings. */
  Dataset withFindings(List<Finding> others) {
    Builder builder = toBuilder();
    builder.parts.findings().clear();
    builder.parts.findings().addAll(others);
    return builder.build();
  }

  private static boolean isAbout(Finding finding, Entry entry) {
    return finding.items().contains(entry.item())
        && finding.localities().contains(entry.locality())
        && finding.origins().contains(entry.origin());
  }

  /**
   * Writes the dataset as one JSON document that reads back as it is, in UTF-8. The same dataset
   * always gives the same bytes. The stream isn't closed.
   *
   * <p>Findings and places aren't written. A figure that was refused for something other than its
   * number isn't either, for the document couldn't say so and would pass it off as good.
   *
   * @throws java.io.UncheckedIOException if the stream can't be written to
   */
  public void toJson(OutputStream out) {
    DatasetWriter.write(this, out);
  }

  /**
   * Writes the dataset as {@link #toJson} does, but as one line with its end, as
   * {@link #readLines(InputStream, String)} reads it.
   *
   * @throws java.io.UncheckedIOException if the stream can't be written to
   */
  public void toJsonLine(OutputStream out) {
    DatasetWriter.writeLine(this, out);
  }

  /** A builder that starts from this dataset. */
  public Builder toBuilder() {
    return new Builder(header, parts.copy());
  }

  /** Puts a dataset together. Not thread-safe. */
  public static final class Builder {
    private final Parts parts;
    private Header header;

    private Builder(Header header, Parts parts) {
      this.header = header;
      this.parts = parts;
    }

    int year() {
      return header.year();
    }

    /** What the dataset says about itself. */
    public Builder header(Header value) {
      this.header = value;
      return this;
    }

    /**
     * A figure of the dataset's year.
     *
     * @param item code of the data item or indicator
     * @param locality code of the locality
     * @param value the number as it would be typed, such as {@code 1290800} or {@code 1234.5}; text
     *     that is no number becomes a finding
     */
    public Builder datum(String item, String locality, String value) {
      Reading reading = new NumberReader().read(CellText.clean(value));
      Entry entry = new Entry(
          locality,
          item,
          header.year(),
          reading.typed(),
          reading.value(),
          DataStatus.UNSTATED,
          "",
          List.of(),
          "",
          Origin.MEMORY);
      parts.entries().add(entry);
      parts.findings().addAll(reading.findings(Place.of(entry), "value"));
      return this;
    }

    /** A figure. */
    public Builder entry(Entry entry) {
      parts.entries().add(entry);
      return this;
    }

    /** A given score. */
    public Builder score(GivenScore score) {
      parts.scores().add(score);
      return this;
    }

    /** A document. */
    public Builder evidence(Evidence document) {
      parts.evidence().add(document);
      return this;
    }

    /** A decision to use data in spite of a check. */
    public Builder acceptance(Acceptance acceptance) {
      parts.acceptances().add(acceptance);
      return this;
    }

    /** A figure of an earlier year. */
    public Builder previous(EarlierFigure figure) {
      parts.previous().add(figure);
      return this;
    }

    /** Who handed in figures. */
    public Builder submission(SubmissionHeader submission) {
      parts.submissions().add(submission);
      return this;
    }

    /** What an agency computed by itself. */
    public Builder own(OwnFigure figure) {
      parts.own().add(figure);
      return this;
    }

    /** Goalposts of an indicator. */
    public Builder goalposts(Goalposts posts) {
      parts.goalposts().add(posts);
      return this;
    }

    /** Goalposts of an indicator were given but can't be used. */
    public Builder refusedGoalposts(String indicator) {
      parts.refusedGoalposts().add(indicator);
      return this;
    }

    /** Something that couldn't be understood. */
    public Builder finding(Finding finding) {
      parts.findings().add(finding);
      return this;
    }

    /** The dataset. */
    public Dataset build() {
      return new Dataset(this);
    }
  }
}
