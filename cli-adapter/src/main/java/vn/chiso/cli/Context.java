package vn.chiso.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Function;
import vn.chiso.cache.RuleCache;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/**
 * What a command works with.
 *
 * @param in standard input
 * @param out standard output, for results alone
 * @param err standard error, in UTF-8
 * @param words the messages, in the user's language
 * @param progress what is being done, for somebody who is looking at standard error
 * @param cache where the compiled rules of packs in folders are kept
 * @param evaluators compiles a pack
 */
record Context(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Words words,
    Progress progress,
    RuleCache cache,
    Function<RulePack, Evaluator> evaluators) {}
