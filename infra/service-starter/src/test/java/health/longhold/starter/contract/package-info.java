/** The public form of every contract: JSON Schema, example, and the proof that both are current. */
@NullMarked
package health.longhold.starter.contract;

import org.jspecify.annotations.NullMarked;
