#!/bin/sh
# Changes the runtime in one place after the other, and says which changes no test notices (PIT).
#
#   scripts/mutation.sh [--list] [GROUP...]
#
#   GROUP    cache   the check of AOT caches and of the jars they were trained on
#            http    the client of the Runtime API: reader of responses, connection, streams
#            loop    the loop, its scope, and the loops of Managed Instances
#            all of them if none is named
#   --list   names the classes of each group, and the tests that look at them
#
# The reports are in runtime-core/target/pit-GROUP. A change that makes the runtime wait for ever counts as
# noticed, once the time of its test is over: a busy machine notices too much. Needs JDK 25 or newer and
# Maven 3.8 or newer; a group takes minutes.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"

runtime=io.demitasse.runtime
# One a line: group, classes, tests.
groups="
cache $runtime.startup.CacheCheck,$runtime.startup.AotCache,$runtime.startup.JarFingerprint $runtime.startup.*Test
http $runtime.api.* $runtime.api.*Test,$runtime.RuntimeTest,$runtime.StreamingTest,$runtime.ErrorReportingTest,$runtime.FaultInjectionTest
loop $runtime.InvocationLoop,$runtime.InvocationScope,$runtime.ConcurrentLoops,$runtime.PatientPoll $runtime.RuntimeTest,$runtime.StreamingTest,$runtime.ErrorReportingTest,$runtime.HostileExceptionsTest,$runtime.LoggingTest,$runtime.FaultInjectionTest,$runtime.PatientPollTest
"
list=
wanted=
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) help ;;
    --list) list=yes ;;
    cache | http | loop) wanted="$wanted $1" ;;
    *) die "There is no group or option $1. See --help." 2 ;;
  esac
  shift
done

# report FILE: what PIT wrote, one change a line, as a count for each class and the changes that are left.
report() {
  sed -n 's/.*status=.\([A-Z_]*\).*<mutatedClass>\([^<]*\)<.*<mutatedMethod>\([^<]*\)<.*<lineNumber>\([0-9]*\)<.*<description>\([^<]*\)<.*/\1 \2 \4 \3 \5/p' "$1" |
    awk '
      { all[$2]++ }
      $1 == "KILLED" || $1 == "TIMED_OUT" || $1 ~ /ERROR/ { noticed[$2]++ }
      $1 == "SURVIVED" || $1 == "NO_COVERAGE" { left = left "  " $0 "\n" }
      END {
        for (class in all) printf "  %s: %d changes, %d noticed\n", class, all[class], noticed[class]
        printf "%s", left
      }'
}

[ -n "$list" ] || {
  find_jdk
  need_maven
}
cd "$root"
mkdir -p target
echo "$groups" | while read -r group classes tests; do
  [ -n "$group" ] || continue
  case " ${wanted:-cache http loop} " in *" $group "*) ;; *) continue ;; esac
  if [ -n "$list" ]; then
    printf '%s\n  changes %s\n  runs %s\n' "$group" "$classes" "$tests"
    continue
  fi
  step "Changing $group" "target/mutation-$group.log" \
    mvn -B -ntp -pl runtime-core -am -P pit test-compile -DtargetClasses="$classes" \
    -DtargetTests="$tests" -DreportsDirectory="$root/runtime-core/target/pit-$group" </dev/null
  report "runtime-core/target/pit-$group/mutations.xml"
done
