package vn.chiso.cli;

import ch.qos.logback.classic.pattern.TargetLengthBasedClassNameAbbreviator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;

/**
 * Writes what is logged to standard error in UTF-8, as Logback's own pattern {@code %-5level
 * %logger{24}: %msg%n} would. Nothing is prepared for it before there is something to write.
 */
final class StandardError extends AppenderBase<ILoggingEvent> {
  private static final int LEVEL_WIDTH = 5;
  private static final int NAME_WIDTH = 24;

  @Override
  protected void append(ILoggingEvent event) {
    byte[] line = line(event).getBytes(StandardCharsets.UTF_8);
    System.err.write(line, 0, line.length);
    System.err.flush();
  }

  static String line(ILoggingEvent event) {
    String level = (event.getLevel() + " ").substring(0, LEVEL_WIDTH);
    String logger =
        new TargetLengthBasedClassNameAbbreviator(NAME_WIDTH).abbreviate(event.getLoggerName());
    String line = level + " " + logger + ": " + event.getFormattedMessage();
    return line + System.lineSeparator() + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }
}
