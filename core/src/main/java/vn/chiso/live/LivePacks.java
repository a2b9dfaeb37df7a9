package vn.chiso.live;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chiso.cache.RuleCache;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;
import vn.chiso.verify.PackVerifier;
import vn.chiso.verify.Verification;

/**
 * The packs that serve, and how others get to do so. One thread at a time looks for new versions;
 * any may ask for what serves.
 */
final class LivePacks {
  private static final Logger LOG = LoggerFactory.getLogger(LivePacks.class);
  private static final Messages MESSAGES = Messages.of(LivePacks.class);

  private final Places places;
  private final RuleCache cache;
  private final Consumer<PackUpdate> listener;
  private final Map<String, Live> live = new ConcurrentHashMap<>();
  /** What lay at each place when it was last tried. */
  private final Map<Path, List<String>> tried = new HashMap<>();
  /** Places whose last version was refused. */
  private final Set<Path> refused = new HashSet<>();
  /** Places of packs that are served from others. */
  private final Set<Path> second = new HashSet<>();

  private volatile boolean closed;

  LivePacks(Path root, RuleCache cache, Consumer<PackUpdate> listener) {
    this.places = new Places(root);
    this.cache = cache;
    this.listener = listener;
  }

  /** A version that serves, and where it came from. */
  private record Live(Path place, String version, Evaluator evaluator) {}

  Optional<Evaluator> evaluator(String pack) {
    return Optional.ofNullable(live.get(pack)).map(Live::evaluator);
  }

  Set<String> ids() {
    return live.keySet();
  }

  void close() {
    closed = true;
  }

  /** Tries what has changed since the last look. */
  void look() {
    List<Path> now = places.all();
    for (Path gone : Set.copyOf(tried.keySet())) {
      if (!now.contains(gone)) {
        tried.remove(gone);
        refuse(gone, "", List.of(problem(gone, "gone")), nothing(name(gone)));
        // One of them may be served from this.
        tried.keySet().removeAll(second);
        second.clear();
      }
    }
    for (Path place : now) {
      List<String> stamp = Places.stamp(place);
      if (!stamp.equals(tried.get(place))) {
        tried.put(place, stamp);
        attempt(place);
      }
    }
  }

  private void attempt(Path place) {
    // Who heard that a version was refused shall hear when the one that serves is back.
    boolean back = refused.remove(place);
    try {
      RulePack pack = RulePack.of(place, cache);
      Live serving = live.get(pack.id());
      if (serving != null && !serving.place().equals(place) && tried.containsKey(serving.place())) {
        second.add(place);
        refuse(
            place,
            pack.contentHash(),
            List.of(problem(place, "twice", pack.id(), serving.place())),
            nothing(pack.id()));
      } else if (back || serving == null || !serving.version().equals(pack.contentHash())) {
        verify(place, pack);
      }
    } catch (RulePackException e) {
      refuse(place, "", e.problems(), nothing(e.pack()));
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("The pack at {} can't be tried", place, e);
      refuse(place, "", List.of(problem(place, "failed", e)), nothing(name(place)));
    }
  }

  private void verify(Path place, RulePack pack) {
    Evaluator evaluator = Evaluator.of(pack);
    Verification verification = PackVerifier.of(evaluator).run();
    String version = pack.contentHash();
    if (!verification.passed()) {
      refuse(place, version, List.of(), verification);
    } else if (!closed) {
      live.put(pack.id(), new Live(place, version, evaluator));
      tell(new PackUpdate(
          place, pack.id(), PackUpdate.Outcome.LIVE, version, List.of(), verification, false));
    }
  }

  private void refuse(
      Path place, String version, List<PackProblem> problems, Verification verification) {
    refused.add(place);
    Optional<String> serving = live.entrySet().stream()
        .filter(each -> each.getValue().place().equals(place))
        .map(Map.Entry::getKey)
        .findFirst();
    tell(new PackUpdate(
        place,
        serving.orElse(verification.pack()),
        PackUpdate.Outcome.REFUSED,
        version,
        problems,
        verification,
        serving.isPresent()));
  }

  private void tell(PackUpdate update) {
    if (closed) {
      return;
    }
    try {
      listener.accept(update);
    } catch (RuntimeException e) {
      LOG.error("The listener failed on {}", update.pack(), e);
    }
  }

  private static Verification nothing(String pack) {
    return new Verification(pack, List.of());
  }

  private static PackProblem problem(Path place, String key, Object... arguments) {
    return new PackProblem(name(place), 0, MESSAGES.text(key, arguments), Text.same(""));
  }

  private static String name(Path place) {
    return String.valueOf(place.getFileName());
  }
}
