/** What a text means: BERT embeddings through DJL. */
@NullMarked
package hybridlog.embed;

import org.jspecify.annotations.NullMarked;
