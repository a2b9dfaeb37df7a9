package vn.chiso.cli;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import org.slf4j.Logger;

/**
 * Logs warnings and errors to standard error. Logback finds this as a service; it is public for
 * that alone. A configuration file would say the same, but reading one takes longer than many a
 * run.
 *
 * <p>A file named by the system property {@code logback.configurationFile} is used instead of this.
 */
public final class Logging extends ContextAwareBase implements Configurator {
  /** For Logback, which makes it by its name. */
  public Logging() {}

  @Override
  public ExecutionStatus configure(LoggerContext logback) {
    if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    // What Logback has to say of itself is nothing to the user.
    logback.getStatusManager().add(new NopStatusListener());
    // What is wrong with a pack is told by RulePackException; the engine would say it again.
    logback.getLogger("org.drools").setLevel(Level.OFF);
    logback.getLogger("org.kie").setLevel(Level.OFF);
    // What is wrong with a form is a finding.
    logback.getLogger("org.apache.poi").setLevel(Level.OFF);
    logback.getLogger("org.apache.xmlbeans").setLevel(Level.OFF);
    StandardError appender = new StandardError();
    appender.setContext(logback);
    appender.start();
    logback.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    logback.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
