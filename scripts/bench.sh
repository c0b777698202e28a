#!/bin/sh
# Measures Demitasse side by side with what users would otherwise pick: cold start, warm latency,
# memory, size. Prints which budgets hold; writes results.json, results.md and charts.
#
#   scripts/bench.sh [options]
#
#   --quick              a quarter of an hour instead of well over half of one; reports to
#                        benchmarks/target/results
#   --only PART[,PART]   measures these parts alone: paths, cold, pages, warm, quotas, rows, loop,
#                        heavy, disk; builds no other profile than the one that is measured; reports as
#                        --quick does
#   --compare OLD.json   ratios to the results of another run, and what got worse beyond noise
#   --from RESULTS.json  measures nothing, reports on the results of another run
#   --into RESULTS.json  puts the functions with libraries of this run, or of --from, into the results
#                        of another run, which keep all the rest; reports beside them
#   --output FOLDER      where the reports go; default: docs/benchmarks
#
# Builds what it needs and takes the rivals from Maven Central. CPU quotas, and starts with a cold
# page cache, need root; without it they are skipped. Keep the machine idle meanwhile.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"

measures=yes
profiles='minimal full'
for argument in "$@"; do
  case $argument in
    -h | --help) help ;;
    --from | --from=*) measures=no ;;
    --only | --only=*) profiles= ;;
  esac
done
find_jdk
need_maven
mkdir -p "$root/target"
if [ "$measures" = yes ]; then
  # Only their zips are weighed. The standard layer is built after them: it is what stays staged.
  for profile in $profiles; do
    step "Building the zip of the $profile layer" "$root/target/bench-build-$profile.log" \
      mvn -B -ntp -f "$root/pom.xml" -Dlayer.profile="$profile" -DskipTests package -am \
      -pl layer-packaging
  done
fi
step 'Building the layer, the functions and the benchmarks' "$root/target/bench-build.log" \
  mvn -B -ntp -f "$root/pom.xml" -P bench -DskipTests package -am \
  -pl layer-packaging,layer-packaging/library-layers/aws,layer-packaging/library-layers/spring \
  -pl local-lambda,function-tools/cli \
  -pl sample-functions/echo,sample-functions/orders,sample-functions/pi,benchmarks
step 'Building functions with libraries' "$root/target/bench-build-heavy.log" \
  mvn -B -ntp -f "$root/benchmarks/heavy/pom.xml" -DskipTests package

cd "$root"
# JMH still uses sun.misc.Unsafe, and the JVM would warn of it.
exec "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow \
  -cp 'benchmarks/target/classes:benchmarks/target/libraries/bench/*' io.demitasse.benchmarks.Bench "$@"
