/** What a person opens: figures, tables, charts. */
@NullMarked
package hybridlog.report;

import org.jspecify.annotations.NullMarked;
