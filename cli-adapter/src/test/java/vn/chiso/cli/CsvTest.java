package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CsvTest {
  @Test
  void cells_are_quoted_where_they_must_be() {
    Csv csv = new Csv("a", "b");
    csv.add("x, y", "nói \"không\"");
    csv.add("hai\ndòng", "");

    assertThat(csv).hasToString("a,b\r\n\"x, y\",\"nói \"\"không\"\"\"\r\n\"hai\ndòng\",\r\n");
  }

  @Test
  void cells_a_spreadsheet_would_run_are_made_text() {
    Csv csv = new Csv("a");
    csv.add("=1+1");
    csv.add("@SUM(A1)");
    csv.add("-cmd");
    csv.add("\t=1");
    csv.add("+84 321");

    assertThat(csv).hasToString("a\r\n'=1+1\r\n'@SUM(A1)\r\n'-cmd\r\n'\t=1\r\n'+84 321\r\n");
  }

  @Test
  void characters_that_steer_a_terminal_or_the_writing_are_left_out() {
    Csv csv = new Csv("a");
    csv.add("x\u001B[31my\u009B\u0000");
    csv.add("x\u202Ey\u2066\u200F");
    csv.add("\u0000=1");
    csv.add("x\ty\r\nz");

    assertThat(csv).hasToString("a\r\nx[31my\r\nxy\r\n'=1\r\n\"x\ty\nz\"\r\n");
  }

  @Test
  void numbers_stay_numbers() {
    Csv csv = new Csv("a");
    csv.add("-1.5");
    csv.add("+3");

    assertThat(csv).hasToString("a\r\n-1.5\r\n+3\r\n");
  }
}
