#!/usr/bin/env bash
# Submits Dateline to Kubernetes, from an image that jobs/kubernetes/Dockerfile builds.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/submit.bash"

usage() {
  cat <<'TEXT'
submit-kubernetes.sh --master k8s://https://HOST:6443 --image IMAGE [OPTIONS] -- run INPUT... --warehouse DIR

  --master URL        of the API server, after k8s:// (needed)
  --image NAME        image with Spark 4.2 and Dateline, by digest or an exact tag (needed; see kubernetes/Dockerfile)
  --namespace NAME    default: dateline
  --account NAME      service account that may make pods; default: dateline (see kubernetes/account.yaml)
  --executors N       default 4
  --cores N           cores of an executor; default 2
  --memory SIZE       memory of an executor; default 4g
  --conf K=V          any setting of Spark, over jobs/spark-defaults.conf; may come again
  --dry-run           prints the command and does nothing

INPUT and DIR are on a file system that pods reach, such as s3a:// (its connector belongs in the image).
TEXT
}

master='' image='' namespace=dateline account=dateline executors=4 cores=2 memory=4g
options 'master image namespace account executors cores memory' "$@"
[[ $master == k8s://* ]] || fail 'name the API server: --master k8s://https://HOST:6443'
[[ $image ]] || fail 'name the image: --image REGISTRY/dateline@sha256:...'

pods=$home/jobs/kubernetes
cluster=(--master "$master" --deploy-mode cluster --name dateline
  --num-executors "$executors" --executor-cores "$cores" --executor-memory "$memory"
  --conf "spark.kubernetes.container.image=$image"
  --conf "spark.kubernetes.namespace=$namespace"
  --conf "spark.kubernetes.authenticate.driver.serviceAccountName=$account"
  # What Spark has no setting for: no root, no capabilities, a root file system that nobody writes.
  --conf "spark.kubernetes.driver.podTemplateFile=$pods/driver-pod.yaml"
  --conf "spark.kubernetes.executor.podTemplateFile=$pods/executor-pod.yaml"
  # Names of the containers in those templates.
  --conf spark.kubernetes.driver.podTemplateContainerName=driver
  --conf spark.kubernetes.executor.podTemplateContainerName=executor
  # Spark makes the secret of a job itself, and keeps it in a Kubernetes secret.
  --conf spark.authenticate=true
  --conf spark.network.crypto.enabled=true
  # This process waits for the job, and its exit code says whether the pod ended well.
  --conf spark.kubernetes.submission.waitAppCompletion=true)

# In the image already: nothing is uploaded.
submit local:///opt/dateline/dateline.jar "${cluster[@]}"
