#!/bin/sh
# Says before a deployment whether a function will run on the layer, and on which profile of it.
#
# Usage: scripts/doctor.sh [--handler CLASS::METHOD] [--layer ZIP] [--json] FUNCTION
#
#   FUNCTION                a function zip, a jar or a folder of classes; or --code FUNCTION
#   --handler HANDLER       such as com.example.Hello::handle
#
# All options: --help.
# Exits with 1 if something will fail.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/jdk.sh
. "$root/scripts/lib/jdk.sh"
# shellcheck source=lib/build.sh
. "$root/scripts/lib/build.sh"

arguments=$#
while [ "$arguments" -gt 0 ]; do
  argument=$1
  shift
  arguments=$((arguments - 1))
  if [ "$argument" = -h ]; then
    # It once was the handler's option, with a value.
    case ${1:--} in
      -*) ;;
      *) argument=--handler ;;
    esac
  fi
  set -- "$@" "$argument"
done

jar=$root/function-tools/cli/target/demitasse.jar
find_jdk
build_missing "$jar" function-tools/cli
exec "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$jar" doctor "$@"
