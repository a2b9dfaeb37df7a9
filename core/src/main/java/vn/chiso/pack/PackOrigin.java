package vn.chiso.pack;

import java.util.List;
import java.util.stream.Stream;

/** Where a pack's files come from. */
interface PackOrigin {
  /** A short text that is another one whenever the files are others; empty if there is none. */
  String hash();

  /** The files, each text as it is kept; reports those that can't be read. */
  List<PackFile> files(Problems problems);

  /** The files under {@code golden}, each text as it is kept; reports those that can't be read. */
  List<PackFile> golden(Problems problems);

  /** All files a pack consists of. */
  default List<PackFile> all(Problems problems) {
    return Stream.concat(files(problems).stream(), golden(problems).stream())
        .filter(file -> PackLayout.isOfInterest(file.path()) || PackLayout.isGolden(file.path()))
        .toList();
  }
}
