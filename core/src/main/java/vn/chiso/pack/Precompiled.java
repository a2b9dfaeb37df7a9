package vn.chiso.pack;

import java.util.List;

/**
 * What is kept of a pack whose rules were found sound and compiled.
 *
 * @param infos what is known of the rules from their text, by file and line
 * @param rules their compiled form
 */
record Precompiled(List<RuleInfo> infos, CompiledRules rules) {}
