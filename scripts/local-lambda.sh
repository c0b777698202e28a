#!/bin/sh
# Runs Local Lambda in the foreground: AWS Lambda on 127.0.0.1, for development and tests.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"
# shellcheck source=lib/build.sh
. "$root/scripts/lib/build.sh"

jar=$root/local-lambda/target/local-lambda.jar
find_jdk
build_missing "$jar" local-lambda

command=serve
case ${1:-} in
  serve | logs | invoke)
    command=$1
    shift
    ;;
esac
# The JVM keeps an archive of its classes beside the jar: the second start is twice as quick.
# exec, so that signals reach the server and Ctrl-C ends all that it has started.
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  -XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="${jar%.jar}.jsa" -Xlog:disable \
  -jar "$jar" "$command" "$@"
