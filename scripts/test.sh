#!/bin/sh
# Runs every test, unit and integration, against the layer as it is built here.
#
#   scripts/test.sh [maven options]
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
find_jdk
need_maven
cd "$root"

if command -v shellcheck >/dev/null 2>&1; then
  echo 'Checking the shell scripts'
  shellcheck -x scripts/*.sh scripts/lib/*.sh layer-packaging/src/layer/bootstrap .ci/run
else
  echo 'shellcheck is not installed: the shell scripts are not checked'
fi
command -v aws >/dev/null 2>&1 || echo 'The aws CLI is not installed: it is not tested against'

start=$(date +%s)
mvn -B -ntp verify "$@"
echo "All tests passed in $(($(date +%s) - start)) s"
