package vn.chiso.evaluate;

import java.util.List;
import java.util.Set;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/** The rules of one stage in one DRL package. All stages are compiled together. */
record StageModel(Model all, List<Rule> rules) implements Model {

  /** The rules of the names, which consist of package and name. */
  static StageModel of(Model all, Set<String> names) {
    return new StageModel(
        all,
        all.getRules().stream()
            .filter(rule -> names.contains(rule.getPackage() + "." + rule.getName()))
            .toList());
  }

  @Override
  public String getName() {
    return all.getName();
  }

  @Override
  public String getPackageName() {
    return all.getPackageName();
  }

  @Override
  public List<Rule> getRules() {
    return rules;
  }

  @Override
  @SuppressWarnings("rawtypes") // As the interface has it.
  public List<Global> getGlobals() {
    return all.getGlobals();
  }

  @Override
  public List<Query> getQueries() {
    return all.getQueries();
  }

  @Override
  public List<TypeMetaData> getTypeMetaDatas() {
    return all.getTypeMetaDatas();
  }

  @Override
  public List<EntryPoint> getEntryPoints() {
    return all.getEntryPoints();
  }
}
