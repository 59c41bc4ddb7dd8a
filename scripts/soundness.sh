#!/usr/bin/env bash
# Looks for holes in the checker with random programs; needs a JDK and nothing else. --help tells the options.
set -euo pipefail

# shellcheck source=scripts/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
programs=20000
seed=1
docs=no

usage() {
  cat <<END
usage: scripts/soundness.sh [--programs N] [--seed N] [--docs]

Writes N random programs ($programs if not said), compiles them with the checker, and runs them without it
against the real client. Fails if a call that was accepted failed, with its seed and the least program
that still shows it. The figures go to processor/target/soundness.md.

  --programs N   how many; --programs 1 --seed S is the one program of a seed
  --seed N       the seed of the first ($seed if not said); each further one has the next
  --docs         put the figures into docs/soundness.md as well
END
}

while [ $# -gt 0 ]; do
  case "$1" in
    --programs) programs="${2:?--programs wants a number}"; shift 2 ;;
    --seed) seed="${2:?--seed wants a number}"; shift 2 ;;
    --docs) docs=yes; shift ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

cd "$root"
./mvnw -q -B test -pl annotations,processor -Dtest=SoundnessTest -Dsurefire.failIfNoSpecifiedTests=false \
  -Dsoundness.programs="$programs" -Dsoundness.seed="$seed"

figures=processor/target/soundness.md
if [ "$docs" = yes ]; then
  put_figures "$figures" docs/soundness.md
fi
say "no escape; the figures are in $figures"
