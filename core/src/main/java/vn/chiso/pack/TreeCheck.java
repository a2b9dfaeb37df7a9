package vn.chiso.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;

/** Checks that the rows of {@code framework.csv} form one tree with its levels in order. */
final class TreeCheck {
  private final List<Branch> branches;
  private final boolean complete;
  private final Map<String, Branch> byId = new HashMap<>();
  private final Set<String> parents = new HashSet<>();

  private TreeCheck(List<Branch> branches, boolean complete) {
    this.branches = branches;
    this.complete = complete;
    branches.forEach(branch -> byId.putIfAbsent(branch.node().id(), branch));
    branches.forEach(branch -> parents.add(branch.parent()));
  }

  /** A node with the row it stands in. */
  record Branch(Row row, Node node) {
    String parent() {
      String parent = node.parent();
      return parent == null ? "" : parent;
    }
  }

  /**
   * Reports everything that keeps the nodes from being one tree.
   *
   * @param complete whether a node that isn't among them really isn't there
   */
  static void run(List<Branch> branches, boolean complete) {
    TreeCheck check = new TreeCheck(branches, complete);
    check.roots();
    branches.forEach(check::branch);
  }

  private void roots() {
    List<Branch> roots =
        branches.stream().filter(branch -> branch.parent().isEmpty()).toList();
    for (int i = 1; i < roots.size(); i++) {
      Branch first = roots.get(0);
      roots.get(i).row().report("parent", "framework.second-root", first.node().id());
    }
    if (roots.isEmpty() && complete) {
      Branch first = branches.isEmpty() ? null : branches.get(0);
      if (first != null) {
        first.row().report("parent", "framework.no-root");
      }
    }
  }

  private void branch(Branch branch) {
    Row row = branch.row();
    Node node = branch.node();
    if (!row.isSound()) {
      return;
    }
    boolean top = node.level() == Level.INDEX;
    if (top != branch.parent().isEmpty()) {
      row.report("level", "framework.index-is-root");
    } else if (!top) {
      below(branch);
    }
    if (!node.isIndicator() && !parents.contains(node.id()) && complete) {
      row.report("id", "framework.childless", node.id(), node.level().tag());
    }
  }

  private void below(Branch branch) {
    Branch parent = byId.get(branch.parent());
    if (parent == null) {
      if (complete) {
        branch
            .row()
            .report(
                "parent",
                "framework.orphan",
                branch.parent(),
                Suggestion.of(branch.parent(), byId.keySet()));
      }
    } else if (isOwnAncestor(branch)) {
      branch.row().report("parent", "framework.cycle", branch.node().id());
    } else if (parent.row().isSound()
        && branch.node().level().compareTo(parent.node().level()) <= 0) {
      branch
          .row()
          .report(
              "level",
              "framework.level-order",
              branch.node().level().tag(),
              parent.node().id(),
              parent.node().level().tag());
    }
  }

  private boolean isOwnAncestor(Branch branch) {
    Set<String> seen = new HashSet<>();
    Branch above = byId.get(branch.parent());
    while (above != null && seen.add(above.node().id())) {
      if (above.node().id().equals(branch.node().id())) {
        return true;
      }
      above = byId.get(above.parent());
    }
    return false;
  }
}
