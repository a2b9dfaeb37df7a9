package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.fact.Evidence;

/**
 * What is known about one locality once its rows are understood.
 *
 * @param code the locality's code
 * @param data the figures by item; those of indicators that enter directly by the indicator's id
 * @param undocumented items no document backs
 * @param refused items whose rows contradict each other or can't be read
 * @param documents its documents
 */
record Local(
    String code,
    Map<String, BigDecimal> data,
    Set<String> undocumented,
    Set<String> refused,
    List<Evidence> documents) {}
