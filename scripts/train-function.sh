#!/bin/sh
# Adds an AOT cache to a function zip, so that its own classes and libraries start fast too.
#
# Usage: scripts/train-function.sh -c FUNCTION.zip -h CLASS::METHOD -e EVENT.json [options]
#
#   -c, --code FILE         the function zip
#   -h, --handler HANDLER   such as com.example.Hello::handle
#   -e, --event FILE        an event that visits what starts should be fast for; repeatable
#   -o, --output FILE       the trained zip; default: beside the function zip, FUNCTION-trained.zip
#   -l, --layer FILE        the layer zip it will run on; default: the one that was built here
#       --env K=V           an environment variable for the function; repeatable
#       --memory MB         the function's memory; default 512
#
# The handler really serves the events, with what it calls: give it test doubles or an account it
# may use. Classes at the root of the zip move into lib/00-function.jar, because a cache cannot
# hold classes from a folder. The layer uses the cache only if it is the very layer it was trained
# on and no jar has changed; otherwise the function starts as before, and logs why.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"
# shellcheck source=lib/build.sh
. "$root/scripts/lib/build.sh"

code=
handler=
output=
layer=
events=
variables=
memory=512
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
while [ $# -gt 0 ]; do
  case $1 in
    --help) help ;;
    -c | --code) value "$1" $# && code=$2 && shift ;;
    -h | --handler) value "$1" $# && handler=$2 && shift ;;
    -o | --output) value "$1" $# && output=$2 && shift ;;
    -l | --layer) value "$1" $# && layer=$2 && shift ;;
    --memory) value "$1" $# && memory=$2 && shift ;;
    -e | --event)
      value "$1" $#
      [ -r "$2" ] || die "There is no event file $2."
      events=$((${events:-0} + 1))
      cp "$2" "$work/event-$(printf '%04d' "$events").json"
      shift
      ;;
    --env)
      value "$1" $#
      variables=$((${variables:-0} + 1))
      printf '%s' "$2" >"$work/variable-$(printf '%04d' "$variables")"
      shift
      ;;
    *) die "Unknown option $1. See --help." 2 ;;
  esac
  shift
done
if [ -z "$code" ] || [ -z "$handler" ] || [ -z "$events" ]; then
  die "--code, --handler and --event are needed. See --help." 2
fi
[ -r "$code" ] || die "There is no function zip $code."
for tool in zip unzip; do
  command -v "$tool" >/dev/null 2>&1 || die "$tool is needed to open and write zip files; install it."
done
find_jdk
build_missing "$local_lambda_jar" local-lambda
if [ -z "$layer" ]; then
  layer=$(layer_zip standard)
  build_missing "$layer" layer-packaging
fi
[ -r "$layer" ] || die "There is no layer zip $layer."
output=${output:-${code%.zip}-trained.zip}
case $output in /*) ;; *) output=$PWD/$output ;; esac

# As on Lambda, seen from the layer: the cache knows the function's jars as ../../var/task/lib.
task=$work/var/task
mkdir -p "$work/opt" "$task/lib"
TZ=UTC unzip -q "$layer" -d "$work/opt"
TZ=UTC unzip -q -o "$code" -d "$task"
rm -f "$task/function.aot" "$task/function.aot.fingerprint"

first=$task/lib/00-function.jar
if [ -n "$(find "$task" -name '*.class' -not -path "$task/lib/*" | head -n 1)" ]; then
  for jar in "$task"/lib/*.jar; do
    [ -e "$jar" ] || continue
    case ${jar##*/} in
      [!0-9A-Za-z_]* | 00-*) die "${jar##*/} would come before the function's own classes on the class path; rename it." ;;
    esac
  done
  (cd "$task" && find . -type f -not -path './lib/*' | LC_ALL=C sort >"$work/own")
  (cd "$task" && TZ=UTC zip -q -X -9 "$first" -@ <"$work/own")
  # Resources stay, for code that opens them by their path.
  (cd "$task" && find . -name '*.class' -not -path './lib/*' -exec rm {} + &&
    find . -depth -mindepth 1 -type d -empty -exec rmdir {} \;)
fi

set -- --layer="$work/opt" --code="$task" --handler="$handler" --memory="$memory" \
  --env=DEMITASSE_AOT_OUTPUT="$task/function.aot"
for event in "$work"/event-*; do set -- "$@" --event="$event"; done
if [ -n "$variables" ]; then
  for variable in "$work"/variable-*; do set -- "$@" --env="$(cat "$variable")"; done
fi
step "Training $handler with $events event(s)" "$output.log" \
  "$JAVA_HOME/bin/java" -jar "$local_lambda_jar" invoke "$@"
[ -s "$task/function.aot" ] || die "The JVM wrote no cache. Its output is in $output.log"

rm -f "$output"
chmod -R a+rX "$task"
(cd "$task" && TZ=UTC zip -q -X -r "$output" .)
rm -f "$output.log"
echo "Wrote $output: $(du -k "$output" | cut -f1) KB with a cache of $(du -k "$task/function.aot" | cut -f1) KB"
