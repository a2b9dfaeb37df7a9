package vn.chiso.audit;

/** Makes seeds of seeds, so that a run's draws depend on its number but on no other run. */
final class Seeds {
  private Seeds() {}

  /** A seed for one of many streams: SplitMix64's scrambling of their sum. */
  static long of(long seed, long stream) {
    return scrambled(scrambled(seed) + stream * 0x9E3779B97F4A7C15L);
  }

  private static long scrambled(long seed) {
    long mixed = seed + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
