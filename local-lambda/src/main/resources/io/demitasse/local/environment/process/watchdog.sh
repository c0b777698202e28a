#!/bin/sh
# Kills the runtime processes of a server that was killed itself. It reads "+ PID ADDRESS" and
# "- PID" from the server, the address being that of the runtime's API; the end of its input is the
# end of the server, however that came.
trap '' HUP INT TERM
known=
while read -r change pid address; do
  case $change in
    +) known="$known $pid/$address" ;;
    -)
      rest=
      for entry in $known; do
        [ "${entry%%/*}" = "$pid" ] || rest="$rest $entry"
      done
      known=$rest
      ;;
  esac
done

kill_family() {
  for child in $(pgrep -P "$1" 2>/dev/null); do
    kill_family "$child"
  done
  kill -9 "$1" 2>/dev/null
}

# Processes that have left their family still have the address among their variables.
addresses=
for entry in $known; do
  kill_family "${entry%%/*}"
  addresses="$addresses|${entry#*/}"
done
[ -n "$addresses" ] || exit 0
grep -lazE "^AWS_LAMBDA_RUNTIME_API=(${addresses#|})\$" /proc/[0-9]*/environ 2>/dev/null |
  while read -r file; do
    pid=${file#/proc/}
    kill -9 "${pid%/environ}" 2>/dev/null
  done
exit 0
