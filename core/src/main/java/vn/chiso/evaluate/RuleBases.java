package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chiso.pack.CompiledRules;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;

/** Makes rule bases of compiled rules. Needs no parser and no compiler. */
final class RuleBases {
  private static final Logger LOG = LoggerFactory.getLogger(RuleBases.class);

  private final List<Model> models = new ArrayList<>();
  private final ClassLoader loader;
  private final KieBaseConfiguration configuration;

  /**
   * Loads compiled rules.
   *
   * @throws IllegalStateException if a class is missing or doesn't fit
   */
  RuleBases(CompiledRules compiled) {
    loader = compiled.loader();
    configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader);
    for (String name : compiled.models()) {
      try {
        models.add((Model) loader.loadClass(name).getConstructor().newInstance());
      } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
        throw new IllegalStateException("Compiled rules can't be loaded: " + name, e);
      }
    }
  }

  /**
   * Those of a pack. Where its rules were compiled before, but can't be loaded here, they are
   * compiled as if they had not been.
   *
   * @throws RulePackException if the rules don't compile
   */
  static RuleBases of(RulePack pack) {
    CompiledRules rules = pack.compiledRules(() -> RuleCompiler.compile(pack));
    try {
      return new RuleBases(rules);
    } catch (IllegalStateException e) {
      LOG.debug("Compiled rules of {} not used", pack.id(), e);
      return new RuleBases(RuleCompiler.compile(pack));
    }
  }

  /** Where the classes of the rules come from. */
  ClassLoader loader() {
    return loader;
  }

  /** The rule base of some of the rules. */
  KieBase of(List<RuleInfo> rules) {
    Set<String> names = rules.stream().map(RuleInfo::qualifiedName).collect(Collectors.toSet());
    List<Model> parts = models.stream()
        .map(model -> StageModel.of(model, names))
        .filter(part -> !part.rules().isEmpty())
        .map(Model.class::cast)
        .toList();
    return KieBaseBuilder.createKieBaseFromModel(parts, configuration);
  }
}
