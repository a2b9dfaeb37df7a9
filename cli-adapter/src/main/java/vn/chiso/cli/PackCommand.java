package vn.chiso.cli;

import picocli.CommandLine.Command;

/** {@code chiso pack}: what concerns rule packs themselves. */
@Command(name = "pack")
final class PackCommand {}
