package vn.chiso.framework;

import vn.chiso.text.Text;

/**
 * Something the official framework has and the pack lacks, because no source for it is known (phần
 * còn thiếu của khung chỉ số). Every score computed above a gap says so.
 *
 * @param node id of the node below which it is missing
 * @param missing what is missing, in words
 * @param provenance how well it is known to be missing
 * @param source where this stands
 */
public record Gap(String node, Text missing, Provenance provenance, String source) {}
