package vn.chiso.edition;

import vn.chiso.text.Text;

/**
 * What a change is about.
 *
 * @param node id of a node, or empty
 * @param key code of the thing, or empty where it is the node itself
 * @param label how it is called in a sentence; empty where it is the node itself
 */
record Subject(PackChange.Area area, String node, String key, Text label) {
  static Subject node(PackChange.Area area, String node) {
    return new Subject(area, node, "", Text.same(""));
  }
}
