package vn.chiso.audit;

import java.util.List;
import java.util.Optional;

/**
 * What a factor may be in the runs.
 *
 * @param factor the factor
 * @param ways the ways among which each run chooses, all as likely; none of weights and data, which
 *     are drawn anew in each run
 * @param lack why it doesn't vary; empty if it does
 */
public record Varied(Factor factor, List<Alternative> ways, Optional<Lack> lack) {
  public Varied {
    ways = List.copyOf(ways);
  }

  /** Whether it varies. */
  public boolean varies() {
    return lack.isEmpty();
  }
}
