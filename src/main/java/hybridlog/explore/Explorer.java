package hybridlog.explore;

import hybridlog.Failure;
import hybridlog.rule.Rule;
import hybridlog.train.LabelledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
   * @param known what rules that are there already say of them
   * @param leftOut how many kinds are not
   * @param leftOutLines their lines
   */
  public Exploration explore(
      List<Observed> chosen, KnownRules known, long leftOut, long leftOutLines) {
    List<float[]> points = chosen.stream().map(kind -> vectors.of(kind.template().text())).toList();
    Distances distances = Distances.between(points);
    List<List<Near>> voters = voters(points);
    List<Vote> votes = voters.stream().map(near -> Vote.of(List.of(near))).toList();
    List<List<Integer>> groups = Clusters.find(distances, lines(chosen), density(chosen));
    List<Cluster> clusters = clusters(chosen, known, groups, distances, voters, votes);
    // A text's own place in its neighbourhood is the first.
    int neighbour = Math.max(1, settings.minTexts() - 1);
    double[] curve = distances.toNeighbour(neighbour);
    Plane plane = Plane.of(points);
    return new Exploration(
        settings,
        texts(chosen, known, clusters, votes, plane),
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
      KnownRules known,
      List<List<Integer>> groups,
      Distances distances,
      List<List<Near>> voters,
      List<Vote> votes) {
    RuleBench bench = new RuleBench(chosen, labels(known, votes), known, corpus);
    RuleSearch search = new RuleSearch(chosen, bench, settings, known.ids());
    List<Cluster> clusters = new ArrayList<>();
    for (List<Integer> group : groups) {
      int center = center(distances, group);
      Vote vote = Vote.of(group.stream().map(voters::get).toList());
      Optional<Decided> decided = Decided.of(group, chosen, known);
      clusters.add(
          new Cluster(
              clusters.size() + 1,
              group,
              center,
              group.stream().mapToLong(i -> chosen.get(i).lines()).sum(),
              vote,
              decided,
              decided.filter(Decided::isMost).isPresent()
                  ? new Proposal.None(decided.get().by())
                  : proposal(search, known, group, byNearness(distances, center), vote),
              Optional.empty()));
    }
    return clusters;
  }

  private static List<String> labels(KnownRules known, List<Vote> votes) {
    return IntStream.range(0, votes.size())
        .mapToObj(i -> known.deciding().get(i).map(Rule::label).orElse(votes.get(i).label()))
        .toList();
  }

  /**
   * Looks for a rule for what no rule decides. What rules decide as it would may be matched too,
   * what they decide otherwise may not, although it is in the cluster.
   *
   * @param byNearness all texts, those nearest to the cluster's center first
   */
  private static Proposal proposal(
      RuleSearch search,
      KnownRules known,
      List<Integer> group,
      List<Integer> byNearness,
      Vote vote) {
    Set<Integer> members = new HashSet<>(group);
    return search.search(
        members,
        byNearness.stream()
            .filter(i -> members.contains(i) && known.deciding().get(i).isEmpty())
            .toList(),
        byNearness.stream()
            .filter(i -> !members.contains(i) || known.contradicts(i, vote.label()))
            .toList(),
        vote);
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

  private static List<Integer> byNearness(Distances distances, int center) {
    return IntStream.range(0, distances.size())
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> i == center ? -1 : distances.get(center, i))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<ExploredText> texts(
      List<Observed> chosen,
      KnownRules known,
      List<Cluster> clusters,
      List<Vote> votes,
      Plane plane) {
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
                    known.deciding().get(i),
                    plane.points().get(i).x(),
                    plane.points().get(i).y()))
        .toList();
  }
}
