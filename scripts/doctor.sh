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
# shellcheck source=lib/demitasse.sh
. "$root/scripts/lib/demitasse.sh"

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

find_demitasse
exec "$demitasse" doctor "$@"
