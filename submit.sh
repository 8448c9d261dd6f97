#!/bin/sh
# Runs hybrid-log-classifier by spark-submit:
#   ./submit.sh [spark-submit options] COMMAND [options]
# With SPARK_HOME set, by that Spark; else by the one that Maven resolved into target/spark. Builds on first use and
# whenever a source is newer than the jar.
set -eu

# The program may be called by a link to it.
self=$0
while [ -L "$self" ]; do
  link=$(readlink "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
  esac
done
home=$(cd "$(dirname "$self")" && pwd)
jar=$home/target/hybrid-log-classifier-app.jar
spark=$home/target/spark
archive=$home/target/classes.jsa

# Everything up to the first word that is no option, and no value of one, belongs to spark-submit.
before=0
heap=
java_options=
classes=
properties=
master=${SPARK_CONF_DIR:+unknown}
expect=

# Takes what the JVM must know at its start from an option of spark-submit and its value.
submit_option() {
  case $1 in
    --driver-memory) heap=$2 ;;
    --driver-java-options) java_options="$java_options $2" ;;
    --driver-class-path) classes=$2 ;;
    --master) master=$2 ;;
    --properties-file) properties=$2 ;;
    --conf | -c)
      case $2 in
        spark.master=*) master=${2#*=} ;;
        spark.driver.memory=*) heap=${2#*=} ;;
        spark.driver.extraClassPath=*) classes=${2#*=} ;;
        spark.driver.extraJavaOptions=*) java_options="$java_options ${2#*=}" ;;
      esac
      ;;
  esac
}

# Ends with a word where the Spark at hand, which is known, has no such option. Another may have more.
known_option() {
  [ -z "${SPARK_HOME:-}" ] || return 0
  case $1 in
    --archives | --class | --conf | -c | --deploy-mode | --driver-class-path | --driver-cores | --driver-java-options | \
      --driver-library-path | --driver-memory | --exclude-packages | --executor-cores | --executor-memory | --files | \
      --jars | --keytab | --kill | --master | --name | --num-executors | --packages | --principal | \
      --properties-file | --proxy-user | --py-files | --queue | --remote | --repositories | --status | \
      --total-executor-cores) ;;
    *)
      echo "Cannot give $1 to spark-submit: it has no such option. Options of hybrid-log-classifier stand behind its" \
        "command, as in ./submit.sh classify $1 (--help tells the commands)" >&2
      exit 2
      ;;
  esac
}

for word in "$@"; do
  if [ -n "$expect" ]; then
    submit_option "$expect" "$word"
    expect=
  else
    case $word in
      -h | --help | -V | --version) break ;;
      --*=*)
        known_option "${word%%=*}"
        submit_option "${word%%=*}" "${word#*=}"
        ;;
      --verbose | -v | --supervise | --load-spark-defaults) ;;
      -*)
        known_option "$word"
        expect=$word
        ;;
      *) break ;;
    esac
  fi
  before=$((before + 1))
done

# What a file of properties says of a key: behind blanks, an equals sign or a colon; the last time counts.
property() {
  key=$(printf '%s' "$1" | sed 's/[.]/[.]/g')
  sed -n "s/^[[:blank:]]*$key[[:blank:]]*[=:[:blank:]][[:blank:]]*//p" "$properties" 2>/dev/null | tail -n 1
}

# Spark reads the file when the JVM is there already; options of the command go before it.
if [ -n "$properties" ]; then
  heap=${heap:-$(property spark.driver.memory)}
  java_options=${java_options:-$(property spark.driver.extraJavaOptions)}
  classes=${classes:-$(property spark.driver.extraClassPath)}
  master=${master:-$(property spark.master)}
  [ -r "$properties" ] || master=unknown
fi

# Spark says 2g, 2gb or 2048 (megabytes), the JVM 2g or 2048m.
case $heap in
  *[kmgtKMGT][bB]) heap=${heap%?} ;;
  '' | *[!0-9]*) ;;
  *) heap=${heap}m ;;
esac

# Whether a file or directory is small together with those before it, without walking far through one that is not.
files=0
kilobytes=0
small() {
  case $1 in -*) set -- "./$1" ;; esac
  files=$((files + $(find "$1" 2>/dev/null | head -n 2001 | wc -l)))
  [ "$files" -le 2000 ] || return 1
  size=$(du -sk "$1" 2>/dev/null | head -n 1 | cut -f 1)
  kilobytes=$((kilobytes + ${size:-32769}))
  [ "$kilobytes" -le 32768 ]
}

# Pasted text, single lines and small logs are over before the second compiler pays; how much an address or a pattern
# stands for is not known here.
quick=
classify=
i=0
for word in "$@"; do
  i=$((i + 1))
  [ "$i" -gt "$before" ] || continue
  case $word in
    - | --paste | --paste=* | explain | rules)
      quick=-XX:TieredStopAtLevel=1
      break
      ;;
    classify) classify=yes quick=-XX:TieredStopAtLevel=1 ;;
    *:/* | *[*?]*) [ -z "$classify" ] || { quick='' classify=''; } ;;
    *) [ -z "$classify" ] || [ ! -e "$word" ] || small "$word" || { quick='' classify=''; } ;;
  esac
done

stale() {
  [ ! -f "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" "$home/conf" -newer "$jar" -print 2>/dev/null | head -n 1)" ]
}

if [ "${HYBRIDLOG_BUILD:-auto}" != never ] && stale; then
  command -v mvn >/dev/null 2>&1 || { echo "Cannot build $jar: Maven (mvn) is not on the PATH" >&2; exit 2; }
  echo "Building hybrid-log-classifier (first use, or a source changed) ..." >&2
  mvn -f "$home/pom.xml" -B -q -ntp -DskipTests package >&2 || { echo "Cannot build $jar: see the messages above" >&2; exit 1; }
fi

export HYBRIDLOG_HOME="$home"
HYBRIDLOG_TERMINAL=
[ ! -t 1 ] || HYBRIDLOG_TERMINAL="$HYBRIDLOG_TERMINAL out"
[ ! -t 2 ] || HYBRIDLOG_TERMINAL="$HYBRIDLOG_TERMINAL err"
export HYBRIDLOG_TERMINAL
# Java writes and reads names of files in the locale's characters: cron and containers often have none but ASCII.
case $(locale charmap 2>/dev/null) in
  UTF-8 | '') ;;
  *) export LC_ALL=C.UTF-8 ;;
esac
# DJL must neither count its users nor download.
export OPT_OUT_TRACKING=true
# Fewer malloc arenas: ONNX Runtime's memory stays flat.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
log="-Dlog4j2.configurationFile=$home/conf/log4j2.properties"
offline=-Dai.djl.offline=true
# The scanners are large methods: compiled each for itself, not into each other, a first run over 2,000,000 lines takes
# half the time, and a warm one as long as before.
compiler=-XX:FreqInlineSize=80

# One thread that collects garbage is as fast as several where two processors have the work, and takes half the memory;
# so is it where a run is short. A small part of the heap for what is new: more, and logs of very many kinds fill the rest,
# so that all of it is collected again and again. None is chosen beside the user's own, which Java would refuse.
collector=
if [ -n "$quick" ] || [ "$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)" -le 2 ]; then
  collector='-XX:+UseSerialGC -XX:NewRatio=4'
fi
case "$java_options ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}" in
  *-XX:+Use*GC*) collector= ;;
esac

# On one machine nothing has to be sent anywhere: no jar to executors, no port that others could reach, no name to look up.
application=$jar
case ${SPARK_HOME:-}${master:-local} in
  local*)
    application="spark-internal"
    export SPARK_LOCAL_IP="${SPARK_LOCAL_IP:-127.0.0.1}"
    export SPARK_LOCAL_HOSTNAME="${SPARK_LOCAL_HOSTNAME:-localhost}"
    ;;
esac

# Puts the class and the jar between spark-submit's options and ours; the arguments turn once around.
total=$#
turned=0
while [ "$turned" -lt "$total" ]; do
  [ "$turned" -ne "$before" ] || set -- "$@" --class hybridlog.Main "$application"
  set -- "$@" "$1"
  shift
  turned=$((turned + 1))
done
[ "$turned" -ne "$before" ] || set -- "$@" --class hybridlog.Main "$application"

if [ -n "${SPARK_HOME:-}" ]; then
  export SPARK_SUBMIT_OPTS="${SPARK_SUBMIT_OPTS:-} \"$log\" $offline $compiler"
  exec "$SPARK_HOME/bin/spark-submit" "$@"
fi

# A Spark is its jars and a file that says it is a release.
export SPARK_HOME="$spark"
export SPARK_SCALA_VERSION=2.13
opens=
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java
# The jar is on the class path too: only then its classes can be in an archive.
path="$spark/jars/*:$jar"

# An archive of loaded classes takes two thirds off every start; without it all works as well. An empty one says that
# it could not be made of this jar.
# shellcheck disable=SC2086 # the options are lists of words without spaces
if [ "${HYBRIDLOG_BUILD:-auto}" != never ] && [ -w "$home/target" ] && { [ ! -f "$archive" ] || [ "$jar" -nt "$archive" ]; }; then
  echo "Preparing faster starts ..." >&2
  trial=$(mktemp -d)
  if "$java" -Xlog:disable -XX:ArchiveClassesAtExit="$trial/classes.jsa" $opens "$log" $offline -cp "$path" \
    org.apache.spark.deploy.SparkSubmit --class hybridlog.Main "$jar" \
    classify "$home/dataset/sample" --no-cache --allow-partial --out "$trial/out" </dev/null >/dev/null 2>&1; then
    mv -f "$trial/classes.jsa" "$archive"
  else
    echo "Cannot prepare faster starts: going on without" >&2
    rm -f "$archive"
    : >"$archive"
  fi
  rm -rf "$trial"
fi
[ -s "$archive" ] || archive=
share="-Xlog:disable -Xlog:all=error:stderr"

# shellcheck disable=SC2086 # the options are lists of words without spaces
exec "$java" -XX:+IgnoreUnrecognizedVMOptions $share ${archive:+"-XX:SharedArchiveFile=$archive"} $collector $compiler $quick \
  ${heap:+"-Xmx$heap"} $opens "$log" $offline $java_options -cp "$path${classes:+:$classes}" \
  org.apache.spark.deploy.SparkSubmit "$@"
