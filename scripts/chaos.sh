#!/usr/bin/env bash
# Lets everything fail that can while trades flow, and audits the topic; needs a JDK
# and nothing else. --help tells the options.
set -euo pipefail

# shellcheck source=scripts/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
trades=1000000
faults=220
adversary=120
seed=42
instances=1
docs=no

usage() {
  cat <<END
usage: scripts/chaos.sh [--trades N] [--faults N] [--adversary N] [--seed N] [--instances N]
                        [--docs]

Sends N trades from a simulated exchange through the real producer into a real broker, while connections,
frames, the exchange's history, the broker and the producers fail in an order drawn from a seed, and
the exchange does what none should. Fails if a trade is missing, comes twice, out of order or changed,
or a hole is recorded that is none. The figures go to demo/target/chaos.md, the logs to demo/target/chaos/seed-N.

  --trades N     how many trades ($trades if not said)
  --faults N     how many faults are planned at least ($faults if not said)
  --adversary N  how often the exchange begins its ids anew, tells of trades that nobody made,
                 contradicts itself and the like; 0 for an honest one ($adversary if not said)
  --seed N       what trades and faults are drawn from ($seed if not said)
  --instances N  how many producers share the work ($instances if not said)
  --docs         put the figures into docs/chaos.md as well
END
}

while [ $# -gt 0 ]; do
  case "$1" in
    --trades) trades="${2:?--trades wants a number}"; shift 2 ;;
    --faults) faults="${2:?--faults wants a number}"; shift 2 ;;
    --adversary) adversary="${2:?--adversary wants a number}"; shift 2 ;;
    --seed) seed="${2:?--seed wants a number}"; shift 2 ;;
    --instances) instances="${2:?--instances wants a number}"; shift 2 ;;
    --docs) docs=yes; shift ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

figures="$root/demo/target/chaos.md"
"$root/demo.sh" --chaos --only-chaos --trades "$trades" --faults "$faults" \
  --adversary "$adversary" --seed "$seed" --instances "$instances" --figures "$figures"

if [ "$docs" = yes ]; then
  put_figures "$figures" "$root/docs/chaos.md"
fi
