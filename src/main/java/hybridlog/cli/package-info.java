/** The command line: one class a command; parses, calls a job, prints. */
@NullMarked
package hybridlog.cli;

import org.jspecify.annotations.NullMarked;
