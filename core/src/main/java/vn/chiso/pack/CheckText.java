package vn.chiso.pack;

import vn.chiso.text.Text;

/**
 * The words of a check, from the pack's {@code messages.csv} or from beside its rule, where they
 * are the annotations {@code message_vi}, {@code message_en}, {@code instruction_vi} and
 * {@code instruction_en}.
 *
 * <p>Both texts may hold placeholders: <code>{item-code}</code> for the value of a datum the
 * finding rests on, <code>{threshold:code}</code> for a threshold, <code>{locality}</code> and
 * <code>
 * {localities}</code> for the localities' names and <code>{document}</code> for a document's
 * number. In checks that hold for any item, <code>{item}</code>, <code>{value}</code>, <code>{unit}
 * </code>, <code>{minimum}</code> and <code>{maximum}</code> stand for what is known of the first
 * datum. What a rule gives by {@code Fault.with("days", …)} is shown by <code>{days}</code>; the
 * names there are in {@link vn.chiso.finding.Fault#DETAILS}.
 *
 * @param check id of the check
 * @param message what is wrong
 * @param instruction what to do
 */
public record CheckText(String check, Text message, Text instruction) {}
