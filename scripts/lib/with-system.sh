#!/bin/sh
# Runs a command of this machine with the libraries of another Debian laid over its own, so that the
# programs of that system run here too; where they are for arm64, under qemu.
#
# Usage: scripts/lib/with-system.sh ROOT QEMU COMMAND...
#
#   ROOT   a folder that debian-root.sh made
#   QEMU   the program that runs what is for arm64, or - where ROOT is for the processor of this machine
#
# The command sees ROOT/usr/lib over /usr/lib, and so finds a JDK of the package at its true path. What
# it changes there is lost. Needs root, because files have more owners than one; nothing outside sees
# any of it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cover() {
  [ ! -d "$1$2" ] || mount -t overlay overlay -o "lowerdir=$1$2:$2" "$2"
}

case $1 in
  --inside)
    root=$2
    shift 2
    cover "$root" /usr/lib
    cover "$root" /usr/lib64
    exec "$@"
    ;;
  --inside-user)
    root=$2 qemu=$3 ready=$4
    shift 4
    read -r _ <"$ready"
    # The kernel keeps these registrations apart for each user namespace since 6.7. P: the program is
    # told the name it was called by; F: qemu is opened now, wherever the file is seen later.
    mount -t binfmt_misc binfmt_misc /proc/sys/fs/binfmt_misc
    # An ELF file (7f 45 4c 46) of 64 bits, little endian, for machine b7: AArch64.
    magic='\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\xb7\x00'
    mask='\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff\xff'
    printf '%s' ":arm64:M::$magic:$mask:$qemu:PF" >/proc/sys/fs/binfmt_misc/register
    exec "$here/with-system.sh" --inside "$root" "$@"
    ;;
esac

root=$1 qemu=$2
shift 2
if [ "$qemu" = - ]; then
  exec unshare --mount --propagation private "$here/with-system.sh" --inside "$root" "$@"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkfifo "$work/ready"
unshare --user --mount --propagation private \
  "$here/with-system.sh" --inside-user "$root" "$qemu" "$work/ready" "$@" &
child=$!
trap 'kill "$child" 2>/dev/null' INT TERM
# Only from outside can more than one user be mapped, and only once the namespace is there.
while [ "$(readlink "/proc/$child/ns/user")" = "$(readlink /proc/self/ns/user)" ]; do sleep 0.05; done
echo '0 0 65536' >"/proc/$child/uid_map"
echo '0 0 65536' >"/proc/$child/gid_map"
echo go >"$work/ready"
status=0
wait "$child" || status=$?
exit "$status"
