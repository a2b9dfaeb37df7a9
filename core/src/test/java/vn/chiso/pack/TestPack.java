package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small pack without mistakes, to be changed by tests: two pillars of one group each, three
 * indicators (one enters as a value, one is a ratio, one is scored by points), localities 33 and
 * 56.
 *
 * <p>Immutable: every change gives another pack.
 */
public final class TestPack {
  private static final String ID = "test-2023";

  private final Map<String, String> files;

  private TestPack(Map<String, String> files) {
    this.files = files;
  }

  /** The pack without mistakes. */
  public static TestPack minimal() {
    Map<String, String> files = new TreeMap<>();
    files.put("pack.yaml", MANIFEST);
    files.put("framework.csv", FRAMEWORK);
    files.put("indicators.csv", INDICATORS);
    files.put("items.csv", ITEMS);
    files.put("agencies.csv", AGENCIES);
    files.put("assignments.csv", ASSIGNMENTS);
    files.put("messages.csv", MESSAGES);
    files.put("reference/localities.csv", LOCALITIES);
    files.put("reference/goalposts.csv", GOALPOSTS);
    files.put("reference/thresholds.csv", THRESHOLDS);
    files.put("reference/rubrics.csv", RUBRICS);
    files.put("all-pillars/formulas.drl", GENERAL_FORMULAS);
    files.put("all-pillars/checks.drl", GENERAL_CHECKS);
    files.put("pillars/2-research/formulas.drl", FORMULAS);
    files.put("pillars/2-research/checks.drl", CHECKS);
    return new TestPack(files);
  }

  /** The pack with a file added or replaced. */
  public TestPack with(String path, String text) {
    Map<String, String> changed = new TreeMap<>(files);
    changed.put(path, text);
    return new TestPack(changed);
  }

  /** The pack without a file. */
  public TestPack without(String path) {
    Map<String, String> changed = new TreeMap<>(files);
    changed.remove(path);
    return new TestPack(changed);
  }

  /** The pack with a text that must occur in a file replaced wherever it occurs. */
  public TestPack replace(String path, String old, String replacement) {
    assertThat(files.get(path)).as(path).contains(old);
    return with(path, files.get(path).replace(old, replacement));
  }

  /** The pack with lines added at the end of a file. */
  public TestPack append(String path, String lines) {
    return with(path, files.get(path) + lines);
  }

  /** The text of a file. */
  public String text(String path) {
    return files.get(path);
  }

  /** The texts of all files by path. */
  public Map<String, String> files() {
    return Collections.unmodifiableMap(files);
  }

  /** Reads it from memory. */
  public RulePack read() {
    List<PackFile> packFiles = files.entrySet().stream()
        .map(file -> new PackFile(file.getKey(), file.getValue()))
        .toList();
    return PackReader.read(ID, new InMemory(packFiles), RuleStore.NONE);
  }

  /** Everything read of it. */
  PackContent content() {
    return read().content();
  }

  private record InMemory(List<PackFile> packFiles) implements PackOrigin {
    @Override
    public String hash() {
      return "";
    }

    @Override
    public List<PackFile> files(Problems problems) {
      return packFiles;
    }

    @Override
    public List<PackFile> golden(Problems problems) {
      return packFiles.stream().filter(file -> PackLayout.isGolden(file.path())).toList();
    }
  }

  /** Writes it into a folder of its name and gives that folder. */
  public Path writeTo(Path parent) throws IOException {
    Path folder = parent.resolve(ID);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }

  private static final String MANIFEST = """
      id: test-2023
      title: {vi: "Chỉ số thử", en: "Test index"}
      edition: 2023
      data-year: 2022
      status: draft
      based-on: ""
      legal-basis:
        - {document: "1/QĐ", date: 2023-06-02, about: "thử", source: "test"}
      indicators-official: 3
      notes:
        - {vi: "Chỉ để thử.", en: "For tests only."}
      scoring:
        scale:             {low: 0, high: 100, provenance: published, source: "test"}
        goalposts:         {from: pack, provenance: inferred, source: "test"}
        outside-goalposts: {treat-as: capped, provenance: unknown, source: "test"}
        coverage:          {index: 1, subindex: 1, pillar: 0.5, group: 1, provenance: unknown, source: "test"}
        rounding:          {decimals: 2, mode: half-up, provenance: inferred, source: "test"}
        ranks:             {ties: competition, on: exact, provenance: unknown, source: "test"}
      """;

  private static final String FRAMEWORK = """
      id,parent,level,code,code_provenance,name_vi,name_en,weight,aggregation,coverage,provenance,source
      index,,index,,unknown,Chỉ số thử,Test index,1,arithmetic,,official,test
      governance,index,pillar,1,official,Thể chế,Governance,1,arithmetic,,official,test
      policy,governance,group,1.1,official,Chính sách,Policy,1,arithmetic,0.5,official,test
      transparency,policy,indicator,1.1.1,official,Minh bạch,Transparency,1,,,official,test
      research,index,pillar,2,official,Nghiên cứu,Research,1,arithmetic,,official,test
      organisations,research,group,2.1,official,Tổ chức,Organisations,1,arithmetic,,official,test
      organisation-density,organisations,indicator,2.1.1,official,Mật độ tổ chức,Organisations per head,1,,,official,test
      support-policies,organisations,indicator,,unknown,Chính sách hỗ trợ,Support policies,0.5,,,inferred,test
      """;

  private static final String INDICATORS = """
      id,unit_of_measure,direction,supplied_by,enters_as,normalisation,provenance,source,note
      transparency,điểm,higher,central,value,min-max,official,test,
      organisation-density,tổ chức/10.000 dân,higher,province,formula,min-max,official,test,
      support-policies,điểm,higher,province,formula,min-max,unknown,test,"thang điểm, tạm"
      """;

  private static final String ITEMS = """
      code,name_vi,name_en,unit_of_measure,type,minimum,maximum,evidence_required,provenance,source
      population,Dân số,Population,người,count,1,200000000,yes,official,test
      st-organisations,Tổ chức KH&CN,S&T organisations,tổ chức,count,0,,no,official,test
      policies,Văn bản hỗ trợ,Support documents,văn bản,count,0,,no,inferred,test
      """;

  private static final String AGENCIES = """
      code,name_vi,name_en,provenance,source
      so-khcn,Sở Khoa học và Công nghệ,Department of Science and Technology,official,test
      cuc-thong-ke,Cục Thống kê,Statistics Office,official,test
      """;

  private static final String ASSIGNMENTS = """
      locality,indicator,part,title,items,lead,coordinating,deadline,provenance,source
      ,2.1.1,,,,so-khcn,cuc-thong-ke,2023-07-08,official,test
      33,support-policies,(1),Văn bản,policies,so-khcn; cuc-thong-ke,,,official,test
      """;

  private static final String MESSAGES = """
      check,message_vi,message_en,instruction_vi,instruction_en
      whole-count,{item} phải là số nguyên: {value}.,{item} must be whole: {value}.,Sửa số liệu.,Correct it.
      few-organisations,{st-organisations} vượt {threshold:most-organisations}.,{st-organisations} is above {threshold:most-organisations}.,Kiểm tra.,Check it.
      """;

  private static final String LOCALITIES = """
      code,name_vi,name_en,region_vi,region_en,predecessors,provenance,source
      33,Hưng Yên,Hung Yen,Đồng bằng sông Hồng,Red River Delta,Hưng Yên; T34 Thái Bình,official,test
      56,Khánh Hòa,Khanh Hoa,,,,official,test
      """;

  private static final String GOALPOSTS = """
      indicator,minimum,maximum,year,provenance,source
      transparency,0,10,2022,inferred,test
      2.1.1,0,1.5,,inferred,test
      """;

  private static final String THRESHOLDS = """
      code,value,unit_of_measure,provenance,source
      most-organisations,5000,tổ chức,inferred,test
      """;

  private static final String RUBRICS = """
      indicator,part,item,points,maximum,provenance,source
      support-policies,,policies,5,20,unknown,test
      """;

  private static final String GENERAL_FORMULAS = """
      package test.allpillars

      import vn.chiso.fact.Datum
      import vn.chiso.score.IndicatorValue

      rule "all indicators formula: a submitted value enters as it is"
        @source("test")
        @provenance("official")
      when
        $reported : Datum( reports != "" )
      then
        insert( IndicatorValue.of($reported.reports(), $reported) );
      end
      """;

  private static final String GENERAL_CHECKS = """
      package test.allpillars

      import vn.chiso.fact.Datum
      import vn.chiso.finding.Fault

      rule "all indicators check: a count is a whole number"
        @check("whole-count")
        @severity("error")
        @source("test")
      when
        $count : Datum( definition.whole, !whole )
      then
        insert( Fault.in($count) );
      end
      """;

  private static final String FORMULAS = """
      package test.research

      import vn.chiso.fact.Datum
      import vn.chiso.fact.Rubric
      import vn.chiso.formula.Ratio
      import vn.chiso.score.IndicatorValue

      // Two formulas.
      rule "2.1.1 formula: organisations per 10,000 people"
        @indicator("2.1.1")
        @source("test")
        @provenance("inferred")
      when
        $organisations : Datum( item == "st-organisations" )
        $population : Datum( item == "population" )
      then
        insert( IndicatorValue.of("2.1.1", Ratio.per(10_000, $organisations, $population)) );
      end

      rule "support-policies formula: points for documents"
        @indicator("support-policies")
        @source("test")
        @provenance("unknown")
      when
        $rubric : Rubric( indicator == "support-policies" )
        $documents : Datum( item == "policies" )
      then
        insert( IndicatorValue.of("support-policies", $rubric.points($documents)) );
      end
      """;

  private static final String CHECKS = """
      package test.research

      import vn.chiso.fact.Datum
      import vn.chiso.fact.Threshold
      import vn.chiso.finding.Fault

      rule "2.1.1 check: organisations do not exceed the most there can be"
        @check("few-organisations")
        @indicator("2.1.1")
        @severity("warning")
        @source("test")
      when
        $most : Threshold( code == "most-organisations" )
        $organisations : Datum( item == "st-organisations", value > $most.value )
      then
        insert( Fault.in($organisations) );
      end
      """;
}
