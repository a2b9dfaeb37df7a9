package vn.chiso.pack;

import vn.chiso.text.Text;

/**
 * The words of a check, from the pack's {@code messages.csv}.
 *
 * <p>Both texts may hold <code>{item-code}</code> for the value of a datum the finding rests on,
 * <code>{threshold:code}</code> for a threshold and <code>{locality}</code> for the locality's name.
 *
 * @param check id of the check
 * @param message what is wrong
 * @param instruction what to do
 */
public record CheckText(String check, Text message, Text instruction) {}
