package hybridlog.explore;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an exploration found.
 *
 * @param settings how it was done
 * @param texts the texts that were clustered, those with most lines first
 * @param leftOut texts beyond {@link ExploreSettings#maxTexts()} that were counted but not
 *     clustered
 * @param leftOutLines their lines
 * @param clusters those with most lines first
 * @param distances of each text to its {@link #neighbour}-th nearest, ascending
 * @param neighbour the k of the distances
 * @param knee the distance at which their curve bends: a proposal for eps
 * @param spreadKept share of the vectors' variance that the map keeps, from 0 to 1
 * @param corpus how many labelled lines were asked
 */
public record Exploration(
    ExploreSettings settings,
    List<ExploredText> texts,
    long leftOut,
    long leftOutLines,
    List<Cluster> clusters,
    List<Double> distances,
    int neighbour,
    double knee,
    double spreadKept,
    int corpus) {
  public Exploration {
    texts = List.copyOf(texts);
    clusters = List.copyOf(clusters);
    distances = List.copyOf(distances);
  }

  /** Lines of the clustered texts, noise included. */
  public long lines() {
    return texts.stream().mapToLong(text -> text.observed().lines()).sum();
  }

  /** Clusters of which rules that are there already decide most. */
  public int decided() {
    return (int) clusters.stream().filter(cluster -> cluster.mostlyDecided().isPresent()).count();
  }

  /** Texts that are in no cluster. */
  public int noise() {
    return (int) texts.stream().filter(ExploredText::isNoise).count();
  }

  /** Lines of texts that are in no cluster. */
  public long noiseLines() {
    return texts.stream()
        .filter(ExploredText::isNoise)
        .mapToLong(text -> text.observed().lines())
        .sum();
  }

  /**
   * The rules that are proposed, in the order of their clusters; of a cluster's own and a language
   * model's the own comes first.
   */
  public List<ProposedRule> rules() {
    return clusters.stream()
        .flatMap(
            cluster ->
                Stream.concat(
                    cluster.proposal() instanceof Proposal.Found found
                        ? Stream.of(found.rule())
                        : Stream.empty(),
                    cluster.advice().flatMap(Advice::rule).stream()))
        .toList();
  }

  /** The same with other clusters. */
  Exploration with(List<Cluster> others) {
    return new Exploration(
        settings,
        texts,
        leftOut,
        leftOutLines,
        others,
        distances,
        neighbour,
        knee,
        spreadKept,
        corpus);
  }
}
