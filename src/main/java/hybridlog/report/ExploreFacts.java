package hybridlog.report;

import java.util.List;

/**
 * What is to be said of an exploration apart from what it found: nothing that differs between two
 * runs on the same input.
 *
 * @param command the command as it was given
 * @param corpus name of the labelled file that proposed the labels
 * @param files how many files were read
 * @param notes what a reader must know, one sentence each: files that could not be read
 */
public record ExploreFacts(String command, String corpus, int files, List<String> notes) {
  public ExploreFacts {
    notes = List.copyOf(notes);
  }
}
