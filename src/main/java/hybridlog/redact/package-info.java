/** Secrets and personal data taken out of a text before others see it. */
@NullMarked
package hybridlog.redact;

import org.jspecify.annotations.NullMarked;
