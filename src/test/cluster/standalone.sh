#!/bin/sh
# Starts a standalone Spark cluster on the loopback, from the Spark that Maven resolved: a master and two workers of one
# core each. Runs the command given as arguments with MASTER in its environment, then stops the cluster. Exits as the command does.
set -eu
home=$(cd "$(dirname "$0")/../../.." && pwd)
logs=$home/target/cluster
rm -rf "$logs" && mkdir -p "$logs"

export SPARK_HOME="$home/target/spark"
export SPARK_SCALA_VERSION=2.13
export SPARK_LOCAL_IP=127.0.0.1
opens=
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done

daemon() {
  name=$1
  shift
  # shellcheck disable=SC2086 # a list of words without spaces
  java -Xmx256m $opens -cp "$SPARK_HOME/jars/*" "$@" >"$logs/$name.log" 2>&1 &
  pids="$pids $!"
}

pids=
# shellcheck disable=SC2064,SC2086 # a list of numbers
trap 'kill $pids 2>/dev/null || true; wait $pids 2>/dev/null || true' EXIT INT TERM

await() {
  tries=0
  until grep -q "$1" "$2" 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || { echo "The cluster did not start, see $2" >&2; exit 1; }
    sleep 0.5
  done
}

# Port 0: the system picks one, the log says which.
daemon master org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0
await 'Starting Spark master at' "$logs/master.log"
MASTER=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$logs/master.log" | head -n 1)
for worker in 1 2; do
  daemon "worker$worker" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 --memory 2g \
    --work-dir "$logs/work$worker" "$MASTER"
done
await 'Successfully registered with master' "$logs/worker1.log"
await 'Successfully registered with master' "$logs/worker2.log"

unset SPARK_HOME
export MASTER
"$@"
