package vn.chiso.pack;

import java.util.List;

/** Where a pack's files come from. */
interface PackOrigin {
  /** A short text that is another one whenever the files are others; empty if there is none. */
  String hash();

  /** The files, each text as it is kept; reports those that can't be read. */
  List<PackFile> files(Problems problems);

  /** The files under {@code golden}, each text as it is kept; reports those that can't be read. */
  List<PackFile> golden(Problems problems);
}
