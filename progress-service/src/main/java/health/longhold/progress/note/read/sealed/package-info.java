/**
 * Notes as they lie in the database: ciphertext here, the member's key in a database of its own.
 */
@NullMarked
package health.longhold.progress.note.read.sealed;

import org.jspecify.annotations.NullMarked;
