#!/bin/sh
# Adds an AOT cache to a function zip, so that its own classes and libraries start fast too.
#
# Usage: scripts/train-function.sh --code FUNCTION.zip --handler CLASS::METHOD --event EVENT.json [options]
#
#   -c, --code FILE            the function: a zip, a jar or a folder
#       --handler HANDLER      such as com.example.Hello::handle
#   -e, --event FILE           an event that visits what starts should be fast for; repeatable.
#                              Without one the handler is only constructed
#       --repeat N             how many times the events are served in training; default 3
#   -o, --output FILE          the trained zip; default: beside the function, FUNCTION-trained.zip
#       --cache-as-layer FILE  write the cache as the zip of a layer, so that the function stays small
#   -l, --layer FILE           a layer zip the function will have; repeatable, in their order.
#                              Default: the layer that was built here
#       --env K=V              an environment variable of the function; repeatable
#       --memory MB            the function's memory; default 512
#       --timeout SECONDS      for the start and for each event; default 120
#       --verbose              show each step, and what the function logs
#       --json                 print one JSON value, for machines
#   -h, --help                 this text
#
# The handler really serves the events, with what it calls: give it test doubles or an account it
# may use. It sees DEMITASSE_TRAINING=1 while the cache is trained, and is started without it as
# well, several times, to compare answers and times.
#
# Classes at the root of the zip move into lib/00-function.jar, because a cache cannot hold classes
# from a folder; all other files stay. The layer uses the cache only if it is the very layer it was
# trained on and no jar has changed; otherwise the function starts as before, and logs why.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
# shellcheck source=lib/common.sh
. "$root/scripts/lib/common.sh"
# shellcheck source=lib/demitasse.sh
. "$root/scripts/lib/demitasse.sh"

has_layer=false
arguments=$#
while [ "$arguments" -gt 0 ]; do
  argument=$1
  shift
  arguments=$((arguments - 1))
  case $argument in
    --help) help ;;
    -h)
      # It once was the handler's option, with a value.
      case ${1:--} in
        -*) help ;;
        *) argument=--handler ;;
      esac
      ;;
    -l | --layer | -l?* | --layer=*) has_layer=true ;;
  esac
  set -- "$@" "$argument"
done

find_demitasse
if ! $has_layer; then
  layer=$(layer_zip standard)
  build_missing "$layer" layer-packaging
  set -- --layer "$layer" "$@"
fi
exec "$demitasse" train "$@"
