package vn.chiso.evaluate;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.BigDecimalLiteralExpr;
import org.drools.mvel.parser.ast.expr.BigIntegerLiteralExpr;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.drools.mvel.parser.ast.expr.NullSafeFieldAccessExpr;
import org.drools.mvel.parser.ast.expr.NullSafeMethodCallExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only code that looks at facts and calls formulas: comparisons, and, or, not, plain
 * arithmetic, literals, and members of the {@link Vocabulary}. Whatever else the language has is
 * refused, whether anybody has thought of it or not.
 *
 * <p>Parses with the parser of the compiler, so that both understand the same.
 */
final class CodeWall {
  private static final int LONGEST = 2_000;
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d_]{0,39}(?:\\.\\d{1,39})?[LBI]?");
  private static final Set<String> WORDS = Set.of("in", "contains", "memberOf", "excludes");
  private static final Set<BinaryExpr.Operator> SIGNS = EnumSet.of(
      BinaryExpr.Operator.AND,
      BinaryExpr.Operator.OR,
      BinaryExpr.Operator.EQUALS,
      BinaryExpr.Operator.NOT_EQUALS,
      BinaryExpr.Operator.LESS,
      BinaryExpr.Operator.LESS_EQUALS,
      BinaryExpr.Operator.GREATER,
      BinaryExpr.Operator.GREATER_EQUALS,
      BinaryExpr.Operator.PLUS,
      BinaryExpr.Operator.MINUS,
      BinaryExpr.Operator.MULTIPLY,
      BinaryExpr.Operator.DIVIDE,
      BinaryExpr.Operator.REMAINDER);
  private static final Set<UnaryExpr.Operator> SIGNS_BEFORE = EnumSet.of(
      UnaryExpr.Operator.LOGICAL_COMPLEMENT, UnaryExpr.Operator.MINUS, UnaryExpr.Operator.PLUS);

  private final Vocabulary words = Vocabulary.ofRules();
  private final Set<String> variables = new HashSet<>();
  private final DrlProblems problems;
  private int line;
  private boolean inCondition;

  /** A wall around one rule. */
  CodeWall(DrlProblems problems) {
    this.problems = problems;
  }

  /** The same wall for what stands on a line. */
  CodeWall at(int place) {
    line = place;
    return this;
  }

  /** Notes a name the rule gives to something. */
  void variable(String name) {
    if (!name.matches("\\$[\\p{L}\\p{N}_]{1,60}")) {
      problems.report(line, "wall.variable", name);
    }
    variables.add(name);
  }

  /** Looks at one constraint of a pattern. */
  void condition(String text) {
    inCondition = true;
    guarded(text, () -> {
      DrlxExpression parsed = DrlxParseUtil.parseExpression(text);
      if (parsed.getBind() != null) {
        variable(parsed.getBind().getIdentifier());
      }
      check(parsed.getExpr());
    });
  }

  /** Looks at what stands between {@code then} and {@code end}: one insert. */
  void consequence(String text) {
    inCondition = false;
    guarded(text, () -> {
      List<Statement> outer = DrlxParseUtil.parseBlock("{" + text + "}").getStatements();
      if (outer.size() == 1
          && outer.get(0) instanceof BlockStmt block
          && block.getStatements().size() == 1
          && block.getStatement(0).isExpressionStmt()
          && block.getStatement(0).asExpressionStmt().getExpression()
              instanceof MethodCallExpr insert
          && insert.getNameAsString().equals("insert")
          && insert.getScope().isEmpty()
          && insert.getTypeArguments().isEmpty()
          && insert.getArguments().size() == 1) {
        check(insert.getArgument(0));
      } else {
        problems.report(line, "wall.insert", shown(text));
      }
    });
  }

  private void guarded(String text, Runnable look) {
    if (text.length() > LONGEST) {
      problems.report(line, "wall.long", shown(text));
      return;
    }
    try {
      look.run();
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      // What the parser can't make sense of, whatever it throws.
      problems.report(line, "wall.unclear", shown(text));
    }
  }

  private void check(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      check(enclosed.getInner());
    } else if (expression instanceof BinaryExpr binary) {
      sides(binary);
    } else if (expression instanceof UnaryExpr unary) {
      allow(SIGNS_BEFORE.contains(unary.getOperator()), unary.getOperator().asString());
      check(unary.getExpression());
    } else if (expression instanceof PointFreeExpr compared) {
      word(compared);
    } else if (expression instanceof MethodCallExpr call) {
      allow(call.getTypeArguments().isEmpty(), "<>");
      call(call.getScope().orElse(null), call.getNameAsString(), call.getArguments());
    } else if (expression instanceof NullSafeMethodCallExpr call) {
      allow(call.getTypeArguments().isEmpty(), "<>");
      call(call.getScope().orElse(null), call.getNameAsString(), call.getArguments());
    } else if (expression instanceof FieldAccessExpr access) {
      member(access.getScope(), access.getNameAsString());
    } else if (expression instanceof NullSafeFieldAccessExpr access) {
      member(access.getScope(), access.getNameAsString());
    } else if (expression instanceof NameExpr name) {
      name(name.getNameAsString());
    } else {
      literal(expression);
    }
  }

  /** Adding to a text makes a longer one; nothing a rule says needs that. */
  private void sides(BinaryExpr binary) {
    boolean text = binary.getLeft() instanceof StringLiteralExpr
        || binary.getRight() instanceof StringLiteralExpr;
    boolean joined = text && binary.getOperator() == BinaryExpr.Operator.PLUS;
    allow(
        SIGNS.contains(binary.getOperator()) && !joined,
        joined ? "\"\" +" : binary.getOperator().asString());
    check(binary.getLeft());
    check(binary.getRight());
  }

  /**
   * Comparisons written as words. Patterns of texts, which can take for ever, aren't among them.
   */
  private void word(PointFreeExpr compared) {
    String operator = compared.getOperator().getIdentifier();
    allow(WORDS.contains(operator) && compared.getArg1() == null, operator);
    check(compared.getLeft());
    compared.getRight().forEach(this::check);
  }

  private void call(@Nullable Expression scope, String name, NodeList<Expression> arguments) {
    arguments.forEach(this::check);
    if (scope == null) {
      allow(inCondition && isHarmless(name), name + "()");
    } else {
      scope(scope);
      allow(isHarmless(name), name + "()");
    }
  }

  private void member(Expression scope, String name) {
    if (isType(scope)) {
      allow(words.isConstant(name) || words.isType(name), name);
    } else {
      scope(scope);
      allow(isHarmless(name), name);
    }
  }

  /** What something is called on must be known: a variable, a member, or a class of ours. */
  private void scope(Expression scope) {
    if (isType(scope)) {
      return;
    }
    if (scope instanceof NameExpr name) {
      String root = name.getNameAsString();
      boolean known = variables.contains(root) || (inCondition && words.isMember(root));
      // A variable that nothing declares doesn't compile.
      allow(known || root.startsWith("$"), root);
    } else {
      check(scope);
    }
  }

  private boolean isType(Expression expression) {
    if (expression instanceof NameExpr name) {
      return words.isType(name.getNameAsString()) && !variables.contains(name.getNameAsString());
    }
    return expression instanceof FieldAccessExpr access
        && isType(access.getScope())
        && words.isType(access.getNameAsString());
  }

  private void name(String name) {
    boolean known = variables.contains(name) || (inCondition && words.isMember(name));
    boolean unknown = !words.isWithheld(name) && !Character.isUpperCase(name.codePointAt(0));
    allow(known || unknown, name);
  }

  /** What nothing reachable has is left to the compiler, who can say what may have been meant. */
  private boolean isHarmless(String name) {
    return words.isMember(name) || !words.isWithheld(name);
  }

  private void literal(Expression expression) {
    boolean plain = expression instanceof StringLiteralExpr
        || expression instanceof CharLiteralExpr
        || expression instanceof BooleanLiteralExpr
        || expression instanceof NullLiteralExpr
        || (expression instanceof ThisExpr self && self.getTypeName().isEmpty());
    boolean number = expression instanceof IntegerLiteralExpr
        || expression instanceof LongLiteralExpr
        || expression instanceof DoubleLiteralExpr
        || expression instanceof BigDecimalLiteralExpr
        || expression instanceof BigIntegerLiteralExpr;
    if (number) {
      String digits = ((LiteralStringValueExpr) expression).getValue();
      allow(NUMBER.matcher(digits).matches(), digits);
    } else {
      allow(plain, expression.getClass().getSimpleName().replaceFirst("Expr(ession)?$", ""));
    }
  }

  private void allow(boolean fine, String what) {
    if (!fine) {
      problems.report(line, "wall.code", shown(what));
    }
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
