#!/usr/bin/env bash
# Says where the project's site and its repository are: in pom.xml, in the messages, which then name
# the page of their rule on the site, in the tests and pages that show messages, and in the recipes
# that name the repository. Before the first release (RELEASING.md), and again if the site moves.
set -euo pipefail

# shellcheck source=scripts/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$root"

[ $# -eq 2 ] || fail "takes the address of the site and that of the repository"
site="${1%/}" repository="${2%/}"
for address in "$site" "$repository"; do
  [[ "$address" =~ ^https://[A-Za-z0-9./_~-]+$ && "$address" != https://example.org/* ]] ||
    fail "'$address' is no address that others reach: pass one such as https://metricdef.dev"
done

old_site="$(pom_url "")" old_repository="$(pom_url scm)"
case "$old_site" in
  https://example.org/*) old_page='see docs/rules/([a-z-]+)\.md' ;;
  *) old_page="see ${old_site//./\\.}/rules/([a-z-]+)\\.html" ;;
esac
rule_page=processor/src/main/java/org/metricdef/processor/ruleset/RulePage.java
export site repository old_site old_repository old_page

perl -0pi -e '
  s{^  <url>\Q$ENV{old_site}\E</url>$}{  <url>$ENV{site}</url>}m;
  s{<organizationUrl>\Q$ENV{old_site}\E<}{<organizationUrl>$ENV{site}<};
  s{(<scm.*</scm>)}{ $1 =~ s/\Q$ENV{old_repository}\E/$ENV{repository}/gr }se' pom.xml
perl -pi -e 's{(String SITE = ")\Q$ENV{old_site}\E"}{$1$ENV{site}"}' "$rule_page"
# Messages stand in pages, and in what tests expect.
showing() {
  find . -type d \( -name target -o -name .git -o -name node_modules \) -prune -o \
    \( -name '*.md' -o -path '*/src/test/*.txt' -o -path '*/src/test/*.java' \) \
    ! -name CHANGELOG.md -type f -print0
}
showing | xargs -0 perl -pi -e 's{$ENV{old_page}}{see $ENV{site}/rules/$1.html}g'
find docs -name '*.md' -print0 | xargs -0 perl -pi -e '
  s{(repo: |git clone --depth=1 )\Q$ENV{old_repository}\E(?=\s)}{$1$ENV{repository}}'
if [ "$(pom_url "")" != "$site" ] || [ "$(pom_url scm)" != "$repository" ]; then
  fail "pom.xml still has the site $(pom_url "") and the repository $(pom_url scm)"
fi
left="$(showing | xargs -0 grep -nE "$old_page" || true)"
[ -z "$left" ] || fail "these still name pages as before: $left"
grep -qF "SITE = \"$site\"" "$rule_page" || fail "$rule_page still has another site"
say "the site is $site, and the repository is $repository; run ./mvnw spotless:apply and ci/verify"
