package vn.chiso.pack;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The second of two walls around the rules of a pack: finds only the classes that compiled rules
 * are made of and work on, so that code which got past the first wall can't be compiled, and can't
 * be linked where it was compiled elsewhere.
 *
 * <p>Stands between the classes of a pack and all others. What ships on the class path isn't behind
 * it: whoever can put classes there needs no pack.
 */
public final class GuardedLoader extends ClassLoader {
  /** Of the engine, what describes rules to it; of this library, what rules look at and give. */
  private static final Pattern PACKAGES =
      Pattern.compile("(?:org\\.drools\\.model|org\\.drools\\.modelcompiler\\.(?:dsl|util)"
          + "|vn\\.chiso\\.(?:fact|finding|formula|framework|score|text))\\..+");

  private static final Pattern JAVA = Pattern.compile("java\\."
      + "(?:lang\\.(?:Object|String|CharSequence|Comparable|Iterable|Number|Integer|Long|Double|Float"
      + "|Short|Byte|Character|Boolean|Void|Math|Enum|Record|Override|Deprecated|FunctionalInterface"
      + "|Throwable|Exception|RuntimeException|Error|MatchException|SafeVarargs|SuppressWarnings)"
      // What the compiler makes of lambdas and joined texts; no lookup can be had from these.
      + "|lang\\.invoke\\.(?:LambdaMetafactory|StringConcatFactory|SerializedLambda|CallSite"
      + "|MethodHandle|MethodType|MethodHandles\\$Lookup)|lang\\.annotation\\.\\w+"
      + "|io\\.Serializable|math\\.(?:BigDecimal|BigInteger|MathContext|RoundingMode)"
      + "|time\\.format\\.\\w+|util\\.Locale|time\\.LocalDate|time\\.chrono\\.ChronoLocalDate|time\\.temporal\\.Temporal\\w*"
      + "|util\\.(?:Collection|List|Set|Map|Map\\$Entry|SequencedCollection|Arrays|Collections|Objects"
      + "|Optional|Iterator|Comparator)|util\\.function\\.\\w+)");

  /**
   * What the engine's compiler looks up besides: itself, and what it writes around rules, which
   * isn't run. Whatever of it gets into a rule can't be linked.
   */
  private static final Pattern OF_COMPILER = Pattern.compile(
      "java\\.lang\\.(?:Class|Cloneable|\\w+Exception|\\w+Error|Enum\\$EnumDesc|constant\\..+"
          + "|invoke\\.(?:MethodHandles|TypeDescriptor.*)"
          + "|reflect\\.(?:Type|GenericDeclaration|AnnotatedElement))"
          + "|java\\.io\\.(?:Externalizable|Object\\w+|IOException)"
          + "|java\\.util\\.(?:ArrayList|HashMap)"
          + "|org\\.drools\\.(?:ecj\\..+|core\\.WorkingMemory|core\\.base\\.accumulators\\..+|util\\.DateUtils)"
          + "|org\\.drools\\.compiler\\.kie\\.builder\\.MaterializedLambda"
          + "|org\\.drools\\.modelcompiler\\.CanonicalKieModuleModel"
          + "|org\\.kie\\.util\\.maven\\.support\\.ReleaseIdImpl"
          + "|org\\.kie\\.api\\.(?:KieServices|conf\\..+|builder\\..+|runtime\\.conf\\..+)");

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader around;
  private final boolean compiling;

  private GuardedLoader(ClassLoader around, boolean compiling) {
    super(null);
    this.around = around;
    this.compiling = compiling;
  }

  /** For compiled rules while they run. */
  static GuardedLoader running(ClassLoader around) {
    return new GuardedLoader(around, false);
  }

  /** For the compiler of rules. */
  public static GuardedLoader compiling(ClassLoader around) {
    return new GuardedLoader(around, true);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!admits(name)) {
      throw new ClassNotFoundException("Not for rules: " + name);
    }
    return around.loadClass(name);
  }

  @Override
  public @Nullable URL getResource(String name) {
    return isAdmitted(name) ? around.getResource(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws java.io.IOException {
    return isAdmitted(name) ? around.getResources(name) : Collections.emptyEnumeration();
  }

  private boolean isAdmitted(String resource) {
    return resource.endsWith(".class")
        && admits(resource.substring(0, resource.length() - ".class".length()).replace('/', '.'));
  }

  private boolean admits(String name) {
    return name.equals("org.drools.util.DateUtils")
        || PACKAGES.matcher(name).matches()
        || JAVA.matcher(name).matches()
        || (compiling && OF_COMPILER.matcher(name).matches());
  }
}
