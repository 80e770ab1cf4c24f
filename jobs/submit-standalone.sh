#!/usr/bin/env bash
# Submits Dateline to a standalone Spark cluster.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/submit.bash"

usage() {
  cat <<'TEXT'
submit-standalone.sh --master spark://HOST:7077 [OPTIONS] -- run INPUT... --warehouse DIR

  --master URL     of the cluster (needed)
  --cores N        cores of the whole cluster to take at most; without it, all that are free
  --memory SIZE    of an executor, such as 4g
  --conf K=V       any setting of Spark, over jobs/spark-defaults.conf; may come again
  --dry-run        prints the command and does nothing

INPUT and DIR are paths that all machines see alike: hdfs://, s3a://, or a shared folder.
TEXT
}

master='' cores='' memory=''
options 'master cores memory' "$@"
[[ $master == spark://* ]] || fail 'name the cluster: --master spark://HOST:7077'

# client: the driver runs here, so that progress, the summary and the exit code (0, 2, 3, 70) come back to the caller.
cluster=(--master "$master" --deploy-mode client)
# Without a limit one job takes the whole cluster.
[[ -z $cores ]] || cluster+=(--total-executor-cores "$cores")
[[ -z $memory ]] || cluster+=(--executor-memory "$memory")

submit "$jar" "${cluster[@]}"
