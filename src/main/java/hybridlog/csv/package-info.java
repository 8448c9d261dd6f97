/** How a text becomes a cell that no spreadsheet runs, and is found again. */
@NullMarked
package hybridlog.csv;

import org.jspecify.annotations.NullMarked;
