# What the submit scripts share: sourced, not run. Wants `usage` of its caller, gives `options` and `submit`.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar=$home/target/dateline.jar
settings=${DATELINE_SPARK_CONF:-$home/jobs/spark-defaults.conf}
is_dry='' spark=() ours=()

fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 2; }

# Reads `--name value` into the variable `name` for each name that the caller allows, up to `--`; the rest is Dateline's.
options() {
  local allowed=" $1 " name; shift
  while (($#)); do
    case $1 in
      --help) usage; exit 0 ;;
      --dry-run) is_dry=1 ;;
      --) shift; ours=("$@"); break ;;
      --conf) (($# > 1)) || fail '--conf needs key=value.'
        spark+=(--conf "$2"); shift ;;
      --*) name=${1#--}
        [[ $allowed == *" $name "* ]] || fail "there is no option $1. Dateline's own stand after --. See --help."
        (($# > 1)) && [[ $2 != --* ]] || fail "$1 needs a value."
        printf -v "${name//-/_}" %s "$2"; shift ;;
      *) fail "$1 stands before --. Write: $(basename "$0") OPTIONS -- run INPUT... --warehouse DIR" ;;
    esac
    shift
  done
  ((${#ours[@]})) || fail 'what shall Dateline do? Write it after --, such as: -- run INPUT... --warehouse DIR'
}

# spark-submit with what all clusters share; the arguments are what one kind of cluster needs, the jar its place there.
submit() {
  local place=$1; shift
  local command=("${SPARK_HOME:+$SPARK_HOME/bin/}spark-submit" --class io.dateline.cli.Dateline
    --properties-file "$settings" "$@" ${spark[@]+"${spark[@]}"} "$place" "${ours[@]}")
  if [[ $is_dry ]]; then printf '%q ' "${command[@]}"; printf '\n'; return; fi
  [[ $place != "$jar" || -f $jar ]] || fail 'there is no target/dateline.jar. Build it: mvn -DskipTests package'
  command -v "${command[0]}" >/dev/null || fail 'there is no spark-submit. Set SPARK_HOME to a Spark 4.2.'
  exec "${command[@]}"
}
