package vn.chiso.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.json.AuditJson;
import vn.chiso.json.Schemas;

/** Audits as JSON keep to their schema and tell what the audit told. */
class AuditJsonTest {
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(Schemas.audit());
  private static final AuditOptions OPTIONS = AuditPack.options(20, 8, EnumSet.allOf(Factor.class));

  private static JsonNode written(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditJson.write(evaluation, Audit.of(evaluation, OPTIONS), out);
    return checked(out);
  }

  private static JsonNode checked(ByteArrayOutputStream out) {
    String json = out.toString(UTF_8);
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(json).doesNotContain("NaN", "Infinity");
    return new JsonMapper().readTree(json);
  }

  @Test
  void an_audit_keeps_to_the_schema_and_has_every_run() {
    JsonNode audit = written(AuditPack.plain());
    assertThat(audit.at("/baseline/reproduced").booleanValue()).isTrue();
    assertThat(audit.at("/uncertainty/runs").size()).isEqualTo(20);
    assertThat(audit.at("/uncertainty/localities").size()).isEqualTo(AuditPack.LOCALITIES);
    assertThat(audit.at("/sensitivity/meanShift").size()).isEqualTo(5);
    assertThat(audit.at("/leaveOneOut").size()).isEqualTo(11);
  }

  @Test
  void what_cant_be_told_is_the_reason() {
    double[][] figures = AuditPack.figures();
    Arrays.fill(figures[5], Double.NaN);
    Arrays.fill(figures[6], Double.NaN);
    JsonNode audit = written(AuditPack.plain(figures));
    assertThat(audit.at("/uncertainty/lack").stringValue()).isEqualTo("not-scored");
    assertThat(audit.at("/indicators/5/importance/lack").stringValue()).isEqualTo("not-scored");
    assertThat(audit.at("/indicators/5/missing/missing-data").intValue())
        .isEqualTo(AuditPack.LOCALITIES);
  }

  @Test
  void a_run_repeated_keeps_to_the_schema() {
    Evaluation evaluation = AuditPack.plain();
    Replay replay = Audit.replay(evaluation, OPTIONS, 3).orElseThrow();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AuditJson.writeReplay(evaluation, OPTIONS, replay, out);
    JsonNode run = checked(out);
    assertThat(run.at("/run/run").intValue()).isEqualTo(3);
    assertThat(run.at("/weights").size()).isEqualTo(13);
    assertThat(run.at("/localities").size()).isEqualTo(AuditPack.LOCALITIES);
  }

  @Test
  void ranks_shared_by_two_are_halves() {
    double[][] figures = AuditPack.figures();
    for (double[] figure : figures) {
      figure[1] = figure[0];
    }
    Evaluation evaluation = AuditPack.changed(
        figures, pack -> pack.replace("pack.yaml", "{ties: competition", "{ties: fractional"));
    JsonNode audit = written(evaluation);
    BigDecimal rank = evaluation.scoreCards().get(0).results().get(0).exactRank();
    assertThat(rank.scale()).isEqualTo(1);
    assertThat(audit.at("/uncertainty/localities/0/rank").decimalValue()).isEqualTo(rank);
    assertThat(audit.at("/leaveOneOut/0/localities/1/before").decimalValue()).isEqualTo(rank);
  }

  @Test
  void schema_refuses_what_isnt_a_number() {
    assertThat(SCHEMA.validate(
            "{\"format\": \"chiso-audit-1\", \"pack\": \"p\", \"dataset\": \"\", \"options\": {}}",
            InputFormat.JSON))
        .isNotEmpty();
  }
}
