#!/usr/bin/env bash
# Gives all modules another version, and the projects and pages that name it: for a release
# (RELEASING.md). Takes the version, such as 0.1.0 or 0.2.0-SNAPSHOT.
set -euo pipefail

# shellcheck source=scripts/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$root"

new="${1:-}"
[[ "$new" =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]] ||
  fail "'$new' is no version: pass one such as 0.1.0 or 0.2.0-SNAPSHOT"
old="$(project_version)"
[ "$old" != "$new" ] || fail "the version is $new already"

# Only where it stands with our names: another library may have the same version.
export old new
find . -type d \( -name target -o -name .git -o -name node_modules \) -prune -o \
  \( -name '*.md' -o -name pom.xml \) ! -name CHANGELOG.md -print0 |
  xargs -0 perl -0pi -e '
    s{(<groupId>org\.metricdef</groupId>\s*<artifactId>metricdef[a-z-]*</artifactId>\s*<version>)\Q$ENV{old}\E<}{$1$ENV{new}<}g;
    s{(<metricdef\.version>)\Q$ENV{old}\E<}{$1$ENV{new}<}g;
    s{(metricdef-[a-z]+[:-])\Q$ENV{old}\E(?![0-9.]*[0-9])}{$1$ENV{new}}g'
[ "$(project_version)" = "$new" ] || fail "pom.xml still has the version $(project_version)"
left="$(grep -rnF --include=pom.xml --exclude-dir=target "<version>$old</version>" ./*/pom.xml pom.xml || true)"
[ -z "$left" ] || fail "these still have the version $old: $left"
say "$old is $new now"
