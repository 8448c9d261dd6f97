package hybridlog.explore;

import hybridlog.Failure;
import hybridlog.train.LabelledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Groups kinds of events by meaning and proposes labels and rules for the groups. */
public final class Explorer {
  private final ExploreSettings settings;
  private final List<LabelledText> corpus;
  private final Vectors vectors;

  /**
   * @param corpus labelled lines that propose labels and test rules; not empty
   * @param vectors the vectors of the texts of the corpus and of all that is explored
   * @throws Failure with exit code 2 if the corpus is empty
   */
  public Explorer(ExploreSettings settings, List<LabelledText> corpus, Vectors vectors) {
    if (corpus.isEmpty()) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot explore: the labelled corpus that proposes labels is empty");
    }
    this.settings = settings;
    this.corpus = List.copyOf(corpus);
    this.vectors = vectors;
  }

  /**
   * Explores. For 2,000 texts and a corpus of 6,000 lines some 5 s on two cores and 20 MB.
   *
   * @param chosen the kinds of events that are clustered: those with most lines, of equals those
   *     whose template's id comes first, which is as good as by chance and the same in every run
   * @param leftOut how many kinds are not
   * @param leftOutLines their lines
   */
  public Exploration explore(List<Observed> chosen, long leftOut, long leftOutLines) {
    List<float[]> points = chosen.stream().map(kind -> vectors.of(kind.template().text())).toList();
    Distances distances = Distances.between(points);
    List<List<Near>> voters = voters(points);
    List<Vote> votes = voters.stream().map(near -> Vote.of(List.of(near))).toList();
    List<List<Integer>> groups = Clusters.find(distances, lines(chosen), density(chosen));
    List<Cluster> clusters = clusters(chosen, groups, distances, voters, votes);
    // A text's own place in its neighbourhood is the first.
    int neighbour = Math.max(1, settings.minTexts() - 1);
    double[] curve = distances.toNeighbour(neighbour);
    Plane plane = Plane.of(points);
    return new Exploration(
        settings,
        texts(chosen, clusters, votes, plane),
        leftOut,
        leftOutLines,
        clusters,
        Arrays.stream(curve).boxed().toList(),
        neighbour,
        Knee.of(curve),
        plane.kept(),
        corpus.size());
  }

  private List<List<Near>> voters(List<float[]> points) {
    Neighbours neighbours = new Neighbours(corpus, vectors);
    return IntStream.range(0, points.size())
        .parallel()
        .mapToObj(i -> neighbours.nearest(points.get(i), settings.neighbours()))
        .toList();
  }

  private static long[] lines(List<Observed> chosen) {
    return chosen.stream().mapToLong(Observed::lines).toArray();
  }

  private Clusters.Density density(List<Observed> chosen) {
    long all = chosen.stream().mapToLong(Observed::lines).sum();
    long share = (long) Math.ceil(all * settings.minShare());
    return new Clusters.Density(
        settings.eps(), settings.minTexts(), Math.max(share, settings.minTexts()));
  }

  private List<Cluster> clusters(
      List<Observed> chosen,
      List<List<Integer>> groups,
      Distances distances,
      List<List<Near>> voters,
      List<Vote> votes) {
    RuleBench bench = new RuleBench(chosen, votes.stream().map(Vote::label).toList(), corpus);
    RuleSearch search = new RuleSearch(chosen, bench, settings);
    List<Cluster> clusters = new ArrayList<>();
    for (List<Integer> group : groups) {
      int center = center(distances, group);
      Vote vote = Vote.of(group.stream().map(voters::get).toList());
      List<Integer> outside =
          IntStream.range(0, chosen.size()).boxed().filter(i -> !group.contains(i)).toList();
      Proposal proposal =
          search.search(
              byNearness(distances, center, group), byNearness(distances, center, outside), vote);
      clusters.add(
          new Cluster(
              clusters.size() + 1,
              group,
              center,
              group.stream().mapToLong(i -> chosen.get(i).lines()).sum(),
              vote,
              proposal,
              Optional.empty()));
    }
    return clusters;
  }

  /** The text whose distances to the others add up to least; the first of equals. */
  private static int center(Distances distances, List<Integer> group) {
    int center = group.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (int i : group) {
      double sum = 0;
      for (int j : group) {
        sum += distances.get(i, j);
      }
      if (sum < least) {
        least = sum;
        center = i;
      }
    }
    return center;
  }

  private static List<Integer> byNearness(Distances distances, int center, List<Integer> texts) {
    return texts.stream()
        .sorted(
            Comparator.comparingDouble((Integer i) -> i == center ? -1 : distances.get(center, i))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<ExploredText> texts(
      List<Observed> chosen, List<Cluster> clusters, List<Vote> votes, Plane plane) {
    int[] numbers = new int[chosen.size()];
    for (Cluster cluster : clusters) {
      for (int text : cluster.texts()) {
        numbers[text] = cluster.number();
      }
    }
    return IntStream.range(0, chosen.size())
        .mapToObj(
            i ->
                new ExploredText(
                    chosen.get(i),
                    numbers[i],
                    votes.get(i),
                    plane.points().get(i).x(),
                    plane.points().get(i).y()))
        .toList();
  }
}
