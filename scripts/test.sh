#!/bin/sh
# Runs every test, unit and integration, against the layer as it is built here.
#
#   scripts/test.sh [unit|it|release] [maven options]
#
#   unit      what is quick and needs nothing built: a minute and a half on two cores, once compiled
#   it        what starts Local Lambda or processes, and the built layer, profile standard; the short
#             forms of fuzz.sh and soak.sh
#   release   profiles minimal and full, and whether a second build gives the same bytes
#   (none)    all of them
#
# The lane of a test is its tag: @Tag("it"), @Tag("release"), or none for unit.
#
# Needs JDK 25 or newer and Maven 3.8 or newer. Checks the shell scripts too where shellcheck is
# installed, and tests with the real aws CLI where that is.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"

case ${1:-} in
  -h | --help) help ;;
esac
lane=all
case ${1:-} in
  unit | it | release)
    lane=$1
    shift
    ;;
  -*) ;;
  ?*) die "There is no lane $1 of tests, only unit, it and release. See --help." 2 ;;
esac
find_jdk
need_maven
cd "$root"

maven() {
  mvn -B -ntp "$@"
}
# Of the lane release: by name as well, so that no JVM is started for modules that have none of them.
release_tests() {
  groups=$1
  shift
  maven verify -Dunit.skip -Dit.groups="$groups" -Dit.test='*IT' -Dfailsafe.failIfNoSpecifiedTests=false "$@"
}
# On a layer of each profile, the tests that hold for all of them (tag profile).
other_profiles() {
  for profile in minimal full; do
    echo "Building and testing profile $profile"
    # Modules side by side, but for the layer, whose tests come when all others are built.
    release_tests profile -T 1C -pl layer-packaging -am -Dlayer.profile="$profile" "$@"
  done
}

# What scripts/fuzz.sh and scripts/soak.sh do for long. The search takes the same way each time: what it
# finds is the doing of the change that is tested, and fails it.
search_and_soak() {
  "$root/scripts/fuzz.sh" --short --built
  "$root/scripts/soak.sh" --short --built
}

if command -v shellcheck >/dev/null 2>&1; then
  echo 'Checking the shell scripts'
  shellcheck -x scripts/*.sh scripts/lib/*.sh function-tools/cli/src/launcher/demitasse layer-packaging/src/layer/bootstrap .ci/run
else
  echo 'shellcheck is not installed: the shell scripts are not checked'
fi
command -v aws >/dev/null 2>&1 || echo 'The aws CLI is not installed: it is not tested against'

start=$(date +%s)
# Profile standard comes last, because its layer is the one that the other scripts use then.
case $lane in
  # Modules side by side: these tests share nothing. Maven too ends before its second compiler pays.
  unit)
    export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS-}"
    maven -T 1C test "$@"
    ;;
  it)
    maven verify -P bench -Dunit.skip "$@"
    search_and_soak
    ;;
  release)
    other_profiles "$@"
    release_tests release -Dinvoker.skip "$@"
    ;;
  all)
    other_profiles "$@"
    maven verify -P bench -Dit.groups=it,release "$@"
    search_and_soak
    ;;
esac
echo "Tests passed ($lane) in $(($(date +%s) - start)) s"
