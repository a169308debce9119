/**
 * Sessions and decisions of a programme as files for analysts, without anybody's name or number.
 */
@NullMarked
package health.longhold.progress.exports.read.deidentified;

import org.jspecify.annotations.NullMarked;
