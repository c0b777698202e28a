#!/bin/sh
# Runs Local Lambda in the foreground: AWS Lambda on 127.0.0.1, for development and tests.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/demitasse.sh
. "$root/scripts/lib/demitasse.sh"

command=serve
case ${1:-} in
  serve | logs | invoke | dev)
    command=$1
    shift
    ;;
esac
find_demitasse
exec "$demitasse" "$command" "$@"
