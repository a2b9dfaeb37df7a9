package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.status.NopStatusListener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.LogManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@ResourceLock(Resources.SYSTEM_ERR)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
final class LoggingTest {
  private static final String OURS = "vn.chiso.evaluate.StageRules";

  @Test
  void the_command_logs_warnings_in_utf_8_and_nothing_below() {
    assertThat(errors(() -> {
          LoggerFactory.getLogger(OURS).warn("Quy tắc {} hỏng", "2.2.4");
          LoggerFactory.getLogger(OURS).info("nothing");
        }))
        .isEqualTo("WARN  v.c.evaluate.StageRules: Quy tắc 2.2.4 hỏng" + System.lineSeparator());
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.drools.core.X", "org.kie.X", "org.apache.poi.X"})
  void libraries_whose_complaints_are_told_otherwise_say_nothing(String logger) {
    assertThat(errors(() -> LoggerFactory.getLogger(logger).error("no"))).isEmpty();
  }

  @Test
  void what_logs_by_another_facade_comes_here_too() {
    assertThat(errors(() -> LogManager.getLogger(OURS).warn("Xin chào")))
        .isEqualTo("WARN  v.c.evaluate.StageRules: Xin chào" + System.lineSeparator());
    assertThat(errors(() -> LogManager.getLogger("org.apache.poi.X").error("no")))
        .isEmpty();
  }

  @Test
  void logback_says_nothing_of_itself_and_looks_for_no_file() {
    LoggerContext logback = new LoggerContext();
    assertThat(new Logging().configure(logback))
        .isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
    assertThat(logback.getStatusManager().getCopyOfStatusListenerList())
        .hasOnlyElementsOfType(NopStatusListener.class)
        .hasSize(1);
  }

  @Test
  void a_line_looks_as_the_pattern_for_it_would_make_it() {
    assertLikePattern(OURS, Level.WARN, "A rule failed", new IllegalStateException("why"));
    assertLikePattern(OURS, Level.ERROR, "", new Exception("a", new RuntimeException("b")));
    assertLikePattern("a", Level.INFO, "Khánh Hòa", null);
    assertLikePattern("tools.jackson.dataformat.yaml.snakeyaml.X", Level.DEBUG, "x", null);
  }

  @Test
  void a_file_asked_for_is_used_instead() {
    LoggerContext logback = new LoggerContext();
    System.setProperty(ClassicConstants.CONFIG_FILE_PROPERTY, "mine.xml");
    try {
      assertThat(new Logging().configure(logback)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    } finally {
      System.clearProperty(ClassicConstants.CONFIG_FILE_PROPERTY);
    }
    assertThat(logback.getLogger("ROOT").iteratorForAppenders()).isExhausted();
  }

  private static void assertLikePattern(
      String name, Level level, String message, @Nullable Throwable thrown) {
    LoggerContext logback = new LoggerContext();
    PatternLayout pattern = new PatternLayout();
    pattern.setContext(logback);
    pattern.setPattern("%-5level %logger{24}: %msg%n");
    pattern.start();
    LoggingEvent event =
        new LoggingEvent("", logback.getLogger(name), level, message, thrown, new Object[0]);
    assertThat(StandardError.line(event)).isEqualTo(pattern.doLayout(event));
  }

  private static String errors(Runnable action) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
