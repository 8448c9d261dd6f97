package hybridlog.spark;

import hybridlog.Background;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Option;
import scala.Tuple2;

/**
 * Opens the Spark session. What the user gave spark-submit wins over what is set here, but for the
 * serializer.
 */
public final class Session {
  private Session() {}

  /**
   * Opens a session, or returns the one that is open.
   *
   * @param name what the cluster's pages show
   * @param ui whether Spark serves its pages; they cost a second of start and a port
   */
  public static SparkSession open(String name, boolean ui) {
    SparkConf conf = configuration(name, ui);
    SparkSession session = SparkSession.builder().config(conf).getOrCreate();
    if (!conf.contains("spark.log.level")) {
      session.sparkContext().setLogLevel("WARN");
    }
    return session;
  }

  /**
   * Begins to load the classes of a session, which takes a second: to be called before settings are
   * read. It starts nothing, and what it cannot load will be missed where it is needed.
   */
  public static void foresee() {
    Background.start("session", SparkSession::builder);
  }

  static SparkConf configuration(String name, boolean ui) {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.app.name", name);
    conf.setIfMissing("spark.ui.enabled", Boolean.toString(ui));
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    conf.setIfMissing("spark.sql.catalogImplementation", "in-memory");
    // Version 2 publishes a task's files before the job is committed: a killed run would look
    // finished.
    conf.setIfMissing("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1");
    if (conf.get("spark.master").startsWith("local")) {
      // What tasks have done so far rides on the heartbeats: a person who waits sees it move.
      conf.setIfMissing("spark.executor.heartbeatInterval", "1s");
    }
    // A task's figures come with its end, some megabytes of them. Spark adds up what all tasks of a
    // stage have sent and gives up at 1 GB, near 180 of them; but the driver merges them as they
    // come and keeps one.
    conf.setIfMissing("spark.driver.maxResultSize", "0");
    // What is sent to executors makes itself anew by the methods of Java's serialization.
    conf.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    return conf;
  }

  /**
   * How the driver reaches file systems: as the session says that is open, else as Hadoop's files
   * say and what the user gave spark-submit as {@code spark.hadoop.*}, as executors will have it.
   */
  static Configuration hadoop() {
    Option<SparkSession> open = SparkSession.getDefaultSession();
    if (open.isDefined() && !open.get().sparkContext().isStopped()) {
      return new Configuration(open.get().sparkContext().hadoopConfiguration());
    }
    Configuration hadoop = new Configuration();
    for (Tuple2<String, String> given : new SparkConf().getAllWithPrefix("spark.hadoop.")) {
      hadoop.set(given._1(), given._2());
    }
    return hadoop;
  }

  /** Whether driver and executors are one JVM on this machine. */
  static boolean isLocal(SparkSession session) {
    return session.sparkContext().isLocal();
  }
}
