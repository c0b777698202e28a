#!/bin/sh
# Runs one handler with the layer as it was built, without a server and without an account.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/demitasse.sh
. "$root/scripts/lib/demitasse.sh"
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"

usage() {
  cat <<'TEXT'
Usage: scripts/invoke.sh --handler CLASS::METHOD -e EVENT.json [-c CLASSES|ZIP] [options]

Runs a handler with an event on the built layer and prints its answer. Logs go to standard
error. Exits with 0 if every invocation succeeded.

      --handler CLASS::METHOD  the handler, such as io.demitasse.samples.echo.Echo::handle
  -e, --event FILE             a file with an event, or - for standard input; repeatable
  -c, --code CLASSES|ZIP       a classes folder, a zip or a jar; default: target/classes
  -l, --layer DIR|ZIP          a layer in place of the built one; repeatable
      --profile NAME           the built layer of that profile: minimal, standard or full;
                               default: the one that was built last
      --repeat N               send all events N times
      --env K=V                an environment variable for the function; repeatable
      --memory MB              the function's memory; default 512
      --timeout SECONDS        the function's timeout; default 30
      --debug[=PORT]           wait for a Java debugger on PORT (5005) before anything runs
      --json                   print one JSON array, for machines
  -h, --help                   this text; with a value it is --handler, as it once was

Example: scripts/invoke.sh --handler io.demitasse.samples.pi.Pi::handle -e event.json \
           -c sample-functions/pi/target/pi.zip
TEXT
}

has_code=false
has_layer=false
profile=
first=true
arguments=$#
while [ "$arguments" -gt 0 ]; do
  argument=$1
  shift
  arguments=$((arguments - 1))
  case $argument in
    --help)
      usage
      exit 0
      ;;
    -h)
      case ${1:--} in
        -*)
          usage
          exit 0
          ;;
        *) argument=--handler ;;
      esac
      ;;
    --profile=*)
      profile=${argument#*=}
      continue
      ;;
    --profile)
      value "$argument" $((arguments + 1))
      profile=$1
      shift
      arguments=$((arguments - 1))
      continue
      ;;
    -c | --code | --code=* | -c?*) has_code=true ;;
    -l | --layer | --layer=* | -l?*) has_layer=true ;;
  esac
  first=false
  set -- "$@" "$argument"
done
case $profile in
  '' | minimal | standard | full) ;;
  *) die "--profile is minimal, standard or full, not $profile." 2 ;;
esac
if $first; then
  usage >&2
  exit 2
fi

find_demitasse
if ! $has_layer; then
  # As a folder it needs no unpacking; there is the one that was built last.
  layer=$root/layer-packaging/target/layer
  if [ -n "$profile" ] && ! grep -qs "^PROFILE=\"$profile\"" "$layer/demitasse/release"; then
    layer=$(layer_zip "$profile")
    build_missing "$layer" layer-packaging "-Dlayer.profile=$profile"
  else
    build_missing "$layer/bootstrap" layer-packaging
  fi
  set -- --layer "$layer" "$@"
fi
$has_code || set -- --code target/classes "$@"
exec "$demitasse" invoke "$@"
