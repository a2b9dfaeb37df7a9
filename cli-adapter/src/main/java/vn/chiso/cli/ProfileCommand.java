package vn.chiso.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.profile.EarlierEdition;
import vn.chiso.profile.Grouping;
import vn.chiso.profile.Profile;
import vn.chiso.score.ScoreCard;

/** {@code chiso profile}: a locality beside others, its strengths and weaknesses. */
@Command(name = "profile")
final class ProfileCommand implements Runnable {
  private final Context context;

  @Mixin
  private final DatasetOptions dataset = new DatasetOptions();

  @Mixin
  private final Output output = new Output();

  @Option(names = "--locality", paramLabel = "CODE")
  private String locality = "";

  @Option(names = "--count", paramLabel = "N")
  private int count = Profile.USUAL;

  @Option(names = "--groups", paramLabel = "FILE")
  private @Nullable Path groups;

  @Option(names = "--earlier", paramLabel = "DATASET")
  private @Nullable Path earlier;

  ProfileCommand(Context context) {
    this.context = context;
  }

  @Override
  public void run() {
    if (count < 1) {
      throw new UsageException("profile.count");
    }
    Evaluation evaluation = dataset.evaluate(context);
    ScoreCard card = LocalityChoice.ofOnly(evaluation, locality);
    List<Grouping> groupings = new ArrayList<>(
        List.of(Grouping.all(evaluation.pack()), Grouping.byRegion(evaluation.pack())));
    if (groups != null) {
      groupings.addAll(new GroupFile(groups, evaluation.pack()).read());
    }
    Profile profile =
        Profile.of(evaluation, card.locality().code(), groupings, count).orElseThrow();
    List<String> lines =
        new ArrayList<>(dataset.heading(evaluation, context.words()).of(card.locality()));
    lines.addAll(new ProfileReport(profile, context.words()).lines());
    if (earlier != null) {
      lines.addAll(earlier(evaluation, card, earlier));
    }
    output.lines(context, lines);
  }

  private List<String> earlier(Evaluation now, ScoreCard card, Path path) {
    Dataset given;
    try {
      given = Dataset.read(path);
    } catch (UncheckedIOException e) {
      throw new UsageException("dataset.unreadable", path, IoReason.of(e));
    }
    Evaluation then =
        context.evaluators().apply(PackChoice.of("", given, context.cache())).evaluate(given);
    EarlierEdition both = EarlierEdition.of(now, then, card.locality().code())
        .orElseThrow(() ->
            new UsageException("profile.not-earlier", path, card.locality().code()));
    return new EarlierReport(now, then, both, context.words()).lines();
  }
}
