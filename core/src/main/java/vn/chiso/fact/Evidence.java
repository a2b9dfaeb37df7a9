package vn.chiso.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that backs a figure (tài liệu minh chứng).
 *
 * @param id its id within the dataset
 * @param locality code of the locality it is about
 * @param documentNumber its official number (số hiệu), or empty
 * @param date the day it was issued, null where not stated
 * @param authority who issued it, or empty; not named "issuer", which the rule engine would read as
 *     a question beginning with "is"
 * @param title its title (trích yếu)
 * @param page where in it the figure stands, or empty
 * @param file the file's name, or empty
 * @param status what the document claims to be
 * @param sha256 the SHA-256 of the file as lower-case hexadecimal digits, or empty
 * @param origin where it stands in the dataset
 */
public record Evidence(
    String id,
    String locality,
    String documentNumber,
    @Nullable LocalDate date,
    String authority,
    String title,
    String page,
    String file,
    DataStatus status,
    String sha256,
    Origin origin) {}
