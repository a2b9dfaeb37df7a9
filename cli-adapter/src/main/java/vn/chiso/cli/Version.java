package vn.chiso.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(dev)");
    return new String[] {"chiso " + version, "Java " + System.getProperty("java.version")};
  }
}
