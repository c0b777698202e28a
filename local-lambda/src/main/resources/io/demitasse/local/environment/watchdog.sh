#!/bin/sh
# Kills the runtime processes of a server that was killed itself. It reads "+ PID" and "- PID"
# from the server; the end of its input is the end of the server, however that came.
trap '' HUP INT TERM
pids=
while read -r change pid; do
  case $change in
    +) pids="$pids $pid" ;;
    -)
      rest=
      for known in $pids; do
        [ "$known" = "$pid" ] || rest="$rest $known"
      done
      pids=$rest
      ;;
  esac
done

kill_family() {
  for child in $(pgrep -P "$1" 2>/dev/null); do
    kill_family "$child"
  done
  kill -9 "$1" 2>/dev/null
}

for pid in $pids; do
  kill_family "$pid"
done
exit 0
