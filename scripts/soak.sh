#!/bin/sh
# Runs environments for long, and says whether anything grew or went wrong.
#
#   scripts/soak.sh [options]
#
#   --short           half a minute in all, for a machine that tests each change
#   --events N        events of all kinds, one after the other, in one environment; 1000000 if not said
#   --workers N       invocations at once in one environment of Managed Instances; 1000 if not said
#   --minutes N       how long Local Lambda is kept at its limit, with crashes and timeouts; 10 if not said
#   --output FOLDER   where the charts go; default: target/soak
#   --built           builds nothing: the layer and the benchmarks are as they should be
#
# Needs JDK 25 or newer, Maven 3.8 or newer, and Linux.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"

events=1000000
workers=1000
seconds=600
output=target/soak
built=
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) help ;;
    --short)
      events=20000
      workers=200
      seconds=0
      ;;
    --built) built=yes ;;
    --events | --workers | --minutes | --output)
      value "$1" $#
      case $1 in
        --events) events=$2 ;;
        --workers) workers=$2 ;;
        --minutes) seconds=$(($2 * 60)) ;;
        --output) output=$2 ;;
      esac
      shift
      ;;
    *) die "There is no option $1. See --help." 2 ;;
  esac
  shift
done
find_jdk
need_maven
cd "$root"
mkdir -p target "$output"
if [ -z "$built" ]; then
  step 'Building the layer and the benchmarks' target/soak-build.log \
    mvn -B -ntp -P bench -DskipTests package -am -pl layer-packaging,benchmarks
fi
"$JAVA_HOME/bin/java" -cp 'benchmarks/target/classes:benchmarks/target/libraries/bench/*' \
  -Djava.awt.headless=true io.demitasse.soak.Soak "$events" "$workers" "$output"
if [ "$seconds" -gt 0 ]; then
  step "Keeping Local Lambda at its limit for $seconds s" target/soak-local.log \
    mvn -B -ntp -pl local-lambda -am test -Dtest=ChaosTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dchaos.seconds="$seconds"
  grep '^chaos: ' target/soak-local.log
fi
