package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Acceptance;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Origin;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.pack.TestPack;

/** The small pack with review rules, and what tests of reviews share. */
final class Reviews {
  static final TestPack PACK = TestPack.minimal()
      .with("all-pillars/reviews.drl", """
          package test.allpillars.reviews

          import vn.chiso.fact.Computed
          import vn.chiso.fact.Conflict
          import vn.chiso.fact.Datum
          import vn.chiso.fact.Expected
          import vn.chiso.fact.LeadAgency
          import vn.chiso.fact.OwnFigure
          import vn.chiso.fact.Period
          import vn.chiso.fact.Prior
          import vn.chiso.fact.Report
          import vn.chiso.fact.Role
          import vn.chiso.fact.Series
          import vn.chiso.fact.Sheet
          import vn.chiso.fact.Size
          import vn.chiso.fact.Spread
          import vn.chiso.fact.SubmissionHeader
          import vn.chiso.fact.Threshold
          import vn.chiso.finding.Fault
          import vn.chiso.formula.Change

          rule "all indicators review: agencies have submitted"
            @check("submitted")
            @severity("warning")
            @source("test")
          when
            exists SubmissionHeader()
            $lead : LeadAgency( lacking == true )
            not SubmissionHeader( agency == $lead.agency )
          then
            insert( Fault.of($lead.agency()).with("deadline", $lead.deadline()) );
          end

          rule "all indicators review: items are there"
            @check("items-there")
            @follows("submitted")
            @severity("warning")
            @source("test")
          when
            exists SubmissionHeader()
            $expected : Expected( lacking == true )
          then
            insert( Fault.missing($expected.item()).by($expected.agency()) );
          end

          rule "all indicators review: submissions are in time"
            @check("in-time")
            @severity("warning")
            @source("test")
          when
            $lead : LeadAgency( deadline != null )
            $submission : SubmissionHeader(
              agency == $lead.agency, $lead.daysLate(this) > 0 )
          then
            insert( Fault.in($submission).with("days", $lead.daysLate($submission)) );
          end

          rule "all indicators review: figures agree"
            @check("figures-agree")
            @severity("warning")
            @source("test")
          when
            $conflict : Conflict()
          then
            insert( Fault.in($conflict.figures()).with("sources", $conflict.sources()) );
          end

          rule "all indicators review: agencies are assigned"
            @check("assigned")
            @explains("data.agreed")
            @severity("info")
            @source("test")
          when
            $report : Report( role == Role.NONE )
          then
            insert( Fault.in($report) );
          end

          rule "all indicators review: units are right"
            @check("units")
            @follows("units")
            @severity("warning")
            @source("test")
          when
            $size : Size( plausible == false, slip != null )
          then
            insert( Fault.in($size.data()).with("factor", $size.factor())
              .with("typed-unit", $size.typedUnit()).with("corrected", $size.corrected()) );
          end

          rule "all indicators review: figures don't jump"
            @check("jump")
            @follows("units")
            @severity("warning")
            @source("test")
          when
            $most : Threshold( code == "most-times" )
            $before : Prior( age == 1 )
            $datum : Datum( item == $before.item, Change.exceeds($before, this, $most.value) )
          then
            insert( Fault.in($datum).with("previous", $before.value()) );
          end

          rule "all indicators review: own values are ours"
            @check("own-value")
            @severity("warning")
            @source("test")
          when
            $percent : Threshold( code == "most-times" )
            $ours : Computed()
            $own : OwnFigure(
              indicator == $ours.indicator, kind == OwnFigure.Kind.VALUE,
              $ours.isNot(value, $percent.value) )
          then
            insert( Fault.in($own).with("theirs", $own.value()).with("ours", $ours) );
          end

          rule "all indicators review: figures lie in their series"
            @check("in-series")
            @severity("info")
            @source("test")
          when
            $years : Threshold( code == "least-years" )
            $series : Series( years >= $years.value )
            $datum : Datum( item == $series.item, $series.isLeftBy(this, $years.value) )
          then
            insert( Fault.in($datum) );
          end

          rule "all indicators review: values lie among those of others"
            @check("among-others")
            @severity("info")
            @source("test")
          when
            $localities : Threshold( code == "least-localities" )
            $spread : Spread( localities >= $localities.value )
            $value : Computed(
              indicator == $spread.indicator, $spread.isLeftBy(this, $localities.value) )
          then
            insert( Fault.of("").about($value.indicator()) );
          end

          rule "2.1.1 review: organisations are fewer than people"
            @check("fewer")
            @indicator("2.1.1")
            @severity("warning")
            @source("test")
          when
            $sheet : Sheet(
              missing == "skip-if-any",
              fails("less-than", sum("st-organisations"), sum("population")) )
          then
            insert( Fault.in($sheet.figures("st-organisations", "population")) );
          end
          """)
      .with("reference/plausible.csv", """
          item,per,least,most,slips,provenance,source
          population,,100000,20000000,1000:nghìn người,illustrative,test
          st-organisations,population,,0.001,0.001:nghìn,illustrative,test
          """)
      .append("reference/thresholds.csv", """
          most-times,3,lần,illustrative,test
          least-years,4,năm,illustrative,test
          least-localities,4,địa phương,illustrative,test
          """)
      .append("messages.csv", """
          submitted,{agency} chưa nộp ({deadline}).,{agency} hasn't submitted ({deadline}).,Nộp.,Submit.
          items-there,Thiếu {item}.,{item} is missing.,Nộp.,Submit.
          in-time,{agency} muộn {days} ngày.,{agency} is {days} days late.,Ghi nhận.,Note it.
          figures-agree,Khác nhau: {sources}.,They differ: {sources}.,Thống nhất.,Agree.
          assigned,{agency} không được giao {item}.,{agency} wasn't assigned {item}.,Sửa.,Correct it.
          units,{item} ghi bằng {typed-unit}; nhân {factor} = {corrected}.,{item} is in {typed-unit}; times {factor} = {corrected}.,Sửa.,Correct it.
          jump,{item} từng là {previous}.,{item} was {previous}.,Xem.,Look.
          own-value,"{theirs}, không phải {ours}.","{theirs}, not {ours}.",Xem.,Look.
          in-series,{item} khác các năm.,{item} is unlike other years.,Xem.,Look.
          among-others,Khác nơi khác.,Unlike others.,Xem.,Look.
          fewer,Nhiều hơn dân số.,More than people.,Sửa.,Correct it.
          """);

  static final Evaluator EVALUATOR = Evaluator.of(PACK.read());

  private Reviews() {}

  static SubmissionHeader submission(String agency, String received) {
    return submission(agency, null, LocalDate.parse(received));
  }

  static SubmissionHeader submission(
      String agency, @Nullable LocalDate signed, @Nullable LocalDate received) {
    return new SubmissionHeader(
        agency,
        "33",
        "Phó Giám đốc",
        "12/BC",
        signed,
        received,
        "",
        List.of(),
        "",
        DataStatus.OFFICIAL,
        Origin.line("submissions.csv", 2));
  }

  static Entry entry(String item, String value, String agency, int line) {
    return Evaluations.entry("33", item, value, agency, line);
  }

  static OwnFigure own(String value) {
    return new OwnFigure(
        "33",
        "2.1.1",
        "so-khcn",
        OwnFigure.Kind.VALUE,
        value,
        new BigDecimal(value),
        "",
        Origin.line("own.csv", 2));
  }

  static EarlierFigure earlier(String item, int year, String value) {
    return new EarlierFigure(
        "33", item, year, new BigDecimal(value), "", Origin.line("previous.csv", 2));
  }

  static Acceptance acceptance(String check, String item) {
    return new Acceptance(
        "33",
        check,
        item,
        "Phó Giám đốc",
        LocalDate.of(2023, 7, 10),
        "đã đối chiếu",
        Origin.line("acceptances.csv", 2));
  }
}
