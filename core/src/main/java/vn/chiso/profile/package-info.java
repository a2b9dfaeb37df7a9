/**
 * Profiles of localities (hồ sơ địa phương): how they stand within groups, and what they are strong
 * and weak in.
 */
@NullMarked
package vn.chiso.profile;

import org.jspecify.annotations.NullMarked;
