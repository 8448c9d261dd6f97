/** Files of YAML, read so that each mistake is named by its line. */
@NullMarked
package hybridlog.yaml;

import org.jspecify.annotations.NullMarked;
