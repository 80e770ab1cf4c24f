#!/usr/bin/env bash
# Submits Dateline to a Hadoop cluster (YARN). Wants HADOOP_CONF_DIR, which says where the cluster is.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/submit.bash"

usage() {
  cat <<'TEXT'
submit-yarn.sh [OPTIONS] -- run INPUT... --warehouse DIR

  --queue NAME         queue of the resource manager; its default without it
  --executors N        executors; default 4
  --cores N            cores of an executor; default 2
  --memory SIZE        memory of an executor; default 4g
  --deploy-mode MODE   client (default): the driver runs here, progress and the exit code come back.
                       cluster: it runs in the cluster, for schedulers that must not hold a process
  --conf K=V           any setting of Spark, over jobs/spark-defaults.conf; may come again
  --dry-run            prints the command and does nothing

HADOOP_CONF_DIR names the folder with core-site.xml and yarn-site.xml.
TEXT
}

queue='' executors=4 cores=2 memory=4g deploy_mode=client
options 'queue executors cores memory deploy-mode' "$@"
[[ $deploy_mode == client || $deploy_mode == cluster ]] || fail "--deploy-mode is client or cluster, not $deploy_mode."
[[ $is_dry || -n ${HADOOP_CONF_DIR:-}${YARN_CONF_DIR:-} ]] || fail 'set HADOOP_CONF_DIR to the folder with yarn-site.xml.'

cluster=(--master yarn --deploy-mode "$deploy_mode"
  --num-executors "$executors" --executor-cores "$cores" --executor-memory "$memory"
  # A run goes on where a dead one stopped, so that a second attempt is safe, but a wrong option fails twice: one is enough.
  --conf spark.yarn.maxAppAttempts=1
  # The files go with the job and are deleted with it.
  --conf spark.yarn.preserve.staging.files=false)
[[ -z $queue ]] || cluster+=(--queue "$queue")

submit "$jar" "${cluster[@]}"
