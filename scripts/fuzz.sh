#!/bin/sh
# Searches for inputs that break what parses bytes from outside.
#
#   scripts/fuzz.sh [--minutes N | --seconds N | --short] [--built] [TARGET...]
#
#   --minutes N   how long each target is searched; 5 if not said
#   --seconds N   the same in seconds
#   --short       a second each, two at a time, and the same inputs in the same order whenever nothing
#                 was changed: for a machine that tests each change
#   --built       builds nothing: mvn package was run, and nothing changed since
#   --list        names the targets and ends
#   TARGET        part of a target's name, as --list says it; all targets if none is named
#
# A target is a method with @FuzzTest. Tests replay its seeds, which lie in a folder beside it in
# src/test/resources. What is found is written to target/fuzz/, to become a seed once it is mended,
# and so are inputs that reach new code, where the next search goes on. Exits with 1 if a target broke.
# Needs JDK 25 or newer and Maven 3.8 or newer.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"

modules='runtime-core function-json local-lambda layer-packaging'
seconds=300
short=
built=
folder=fuzz
jobs=1
jvm=-XX:+EnableDynamicAgentLoading
list=
wanted=
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) help ;;
    --list) list=yes ;;
    --minutes)
      value "$1" $#
      seconds=$(($2 * 60))
      shift
      ;;
    --seconds)
      value "$1" $#
      seconds=$2
      shift
      ;;
    --short)
      short=yes
      folder=fuzz-short
      seconds=1
      jobs=2
      # Most of so short a search is the start.
      jvm="$jvm -XX:TieredStopAtLevel=1"
      ;;
    --built) built=yes ;;
    -*) die "There is no option $1. See --help." 2 ;;
    *) wanted="$wanted $1" ;;
  esac
  shift
done

# One a line: module, class, method.
targets() {
  for module in $modules; do
    find "$root/$module/src/test/java" -name '*FuzzTest.java' | sort | while IFS= read -r file; do
      class=${file#"$root/$module/src/test/java/"}
      class=$(echo "${class%.java}" | tr / .)
      sed -n '/@FuzzTest/,/(/ s/^  void \([a-zA-Z_0-9]*\)(.*/\1/p' "$file" |
        sed "s/^/$module $class /"
    done
  done
}
chosen() {
  [ -n "$wanted" ] || return 0
  for word in $wanted; do
    case $1 in *"$word"*) return 0 ;; esac
  done
  return 1
}

if [ -n "$list" ]; then
  targets
  exit 0
fi
find_jdk
need_maven
cd "$root"
chosen_targets=target/fuzz-targets
mkdir -p target
targets | while IFS= read -r target; do
  chosen "$target" && echo "$target"
done >"$chosen_targets" || true
[ -s "$chosen_targets" ] || die "No target has$wanted in its name. --list names them." 2
[ -n "$built" ] || step 'Compiling' target/fuzz-build.log mvn -B -ntp -am test-compile dependency:build-classpath \
  -pl "$(cut -d ' ' -f 1 "$chosen_targets" | sort -u | paste -s -d , -)" \
  -Dmdep.outputFile=target/fuzz-classpath -Dmdep.includeScope=test
broken=target/fuzz-broken
: >"$broken"
# search MODULE CLASS METHOD: says in one piece what came of it, since two may run at a time.
search() {
  work=$root/$1/target/$folder/$2/$3
  seeds=$1/src/test/resources/$(echo "$2" | tr . /)Inputs/$3
  # A short search begins with the seeds alone.
  [ -z "$short" ] || rm -rf "$work"
  mkdir -p "$work/corpus"
  # In the folder of the module, where tests run. What Jazzer instruments is ours only.
  set -- "$1" "$2" "$3" "$work/corpus"
  [ ! -d "$seeds" ] || set -- "$@" "$root/$seeds"
  [ -z "$short" ] || set -- "$@" -seed=1
  if (
    cd "$1"
    class=$2
    method=$3
    shift 3
    # shellcheck disable=SC2086 # Options without spaces in them.
    "$JAVA_HOME/bin/java" $jvm -Xmx1g \
      -cp "target/test-classes:target/classes:$(cat target/fuzz-classpath)" \
      com.code_intelligence.jazzer.Jazzer --target_class="$class" --target_method="$method" \
      '--instrumentation_includes=io.demitasse.**' --reproducer_path="$work" \
      -artifact_prefix="$work/" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 \
      -print_final_stats=1 "$@"
  ) >"$work/log" 2>&1 </dev/null; then
    printf 'Searched %s %s: %s inputs\n' "$2" "$3" \
      "$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/log")"
  else
    echo "$2 $3" >>"$broken"
    input=$(sed -n 's/.*Test unit written to //p' "$work/log" | tail -n 1)
    printf '%s %s broke, see %s\n%s\nOnce it is mended, this becomes a seed (base64 -d >%s):\n%s\n' \
      "$2" "$3" "$work/log" \
      "$(grep -E '^(== Java Exception|Caused by|[[:space:]]*at io\.demitasse|==[0-9]+== ERROR|ALARM)' "$work/log" | head -n 8)" \
      "$seeds/NAME" "$([ ! -f "$input" ] || base64 <"$input")"
  fi
}
searched=0
while read -r module class method; do
  search "$module" "$class" "$method" &
  searched=$((searched + 1))
  [ $((searched % jobs)) != 0 ] || wait
done <"$chosen_targets"
wait
[ ! -s "$broken" ] || die "$(wc -l <"$broken") of $searched targets broke"
