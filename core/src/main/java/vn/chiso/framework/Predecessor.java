package vn.chiso.framework;

/**
 * A locality of earlier years that was merged into one of today, or renamed (địa phương cũ). Its
 * code may since have been given to another locality.
 *
 * @param code the code it had, such as {@code 64}; empty where the pack doesn't say
 * @param name the Vietnamese name it had
 */
public record Predecessor(String code, String name) {}
