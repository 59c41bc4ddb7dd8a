// What ends the build of the site: a page in no group, a link to nothing. ci/site runs this first.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { target } from "./links.mjs";
import { navigation, placeOf, sources } from "./pages.mjs";

const REPOSITORY = "https://example.org/repository";
const to = (source, href) => target(source, href, REPOSITORY);

test("a page has one place in the site", () => {
  assert.equal(placeOf("docs/rules/label-keys.md"), "rules/label-keys.md");
  assert.equal(placeOf("docs/rules/README.md"), "rules/index.md");
  assert.equal(placeOf("README.md"), "index.md");
  assert.equal(placeOf("CHANGELOG.md"), "changelog.md");
});

test("a page in no group, and a group's page that is gone, end the build", () => {
  assert.ok(navigation(sources).length > 5);
  assert.throws(() => navigation([...sources, "docs/new.md"]), /docs\/new\.md is in no group; add it/);
  assert.throws(() => navigation(sources.filter((each) => each !== "docs/check.md")),
    /docs\/check\.md is in a group and does not exist/);
});

test("a new page of a rule is in the navigation", () => {
  const rules = navigation([...sources, "docs/rules/new-rule.md"]).find(({ text }) => text === "Rules");
  assert.ok(rules.pages.includes("docs/rules/new-rule.md"));
});

test("a link leads to a page of the site, or into the repository", () => {
  assert.equal(to("docs/rules/README.md", "../clients/README.md#prove-a-module"), "/clients/index.md#prove-a-module");
  assert.equal(to("README.md", "docs/rules/label-keys.md"), "/rules/label-keys.md");
  assert.equal(to("docs/hook.md", "../ci/hook#L3"), `${REPOSITORY}/blob/main/ci/hook#L3`);
  assert.equal(to("docs/producer.md", "../ingestion/ops"), `${REPOSITORY}/tree/main/ingestion/ops`);
  assert.equal(to("docs/producer.md", "https://prometheus.io/docs"), "https://prometheus.io/docs");
  assert.equal(to("docs/producer.md", "#here"), "#here");
});

test("a link to nothing ends the build", () => {
  assert.throws(() => to("docs/hook.md", "rules/no-rule.md"), /docs\/hook\.md links to rules\/no-rule\.md, and there is no/);
  assert.throws(() => to("docs/hook.md", "../target/site"), /no such file/);
});

/** What the check of links says of a site of these pages. */
function checked(pages) {
  const folder = mkdtempSync(join(tmpdir(), "metricdef-site-test."));
  try {
    for (const [name, content] of Object.entries(pages)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const script = join(dirname(fileURLToPath(import.meta.url)), "check-links.mjs");
    return spawnSync(process.execPath, [script, folder, "https://example.org/base", REPOSITORY], { encoding: "utf8" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a site whose links all lead somewhere passes", () => {
  const { status, stdout } = checked({
    "index.html": '<a href="/base/rules/a.html#b">a</a> <img src="x.svg"> <a href="https://elsewhere.org/no">e</a>',
    "rules/a.html": `<h2 id="b"></h2><a href="../">home</a> <a href="#b">b</a> <a href="${REPOSITORY}/blob/main/x">x</a>`,
    "x.svg": "<svg/>",
  });
  assert.equal(status, 0);
  assert.match(stdout, /2 pages with 6 links, none of them dead/);
});

test("a dead page, anchor or picture is named", () => {
  const { status, stderr } = checked({
    "index.html": '<a href="/base/gone.html">a</a> <a href="a.html#gone">b</a> <img src="gone.svg">',
    "a.html": "<h2 id='b'></h2>",
  });
  assert.equal(status, 1);
  assert.deepEqual(stderr.trim().split("\n"), [
    "index.html links to /base/gone.html: there is no gone.html",
    "index.html links to a.html#gone: a.html has no heading #gone",
    "index.html links to gone.svg: there is no gone.svg",
  ]);
});

test("a site without links is no site", () => {
  assert.equal(checked({ "index.html": "empty" }).status, 1);
});
