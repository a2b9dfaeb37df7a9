package vn.chiso.pack;

import java.util.List;
import java.util.function.Supplier;

/**
 * The texts of a pack, each read when it is asked for.
 *
 * @param files rules and cases, and maybe others
 * @param golden what lies under {@code golden}
 * @param hash the hash of all of them
 */
record PackTexts(
    Supplier<List<PackFile>> files, Supplier<List<PackFile>> golden, Supplier<String> hash) {}
