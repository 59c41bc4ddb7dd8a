// Which files of the repository are pages of the site, where each of them stands there, and in
// which order a newcomer finds them. A page that is in no group ends the build.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";

/** The repository. */
export const root = resolve(process.env.METRICDEF_ROOT ?? process.cwd());

/** The groups of the navigation. A page is named by its file; "*" takes the rest of a folder. */
const groups = [
  { text: "Start", pages: ["README.md", "docs/getting-started.md", "docs/adoption.md", "docs/recipes.md",
    "docs/upgrading.md", "docs/compatibility.md"] },
  { text: "Rules", pages: ["docs/rules/README.md", "docs/rules/*"] },
  { text: "Clients and sets", pages: ["docs/clients/README.md", "docs/clients/micrometer.md",
    "docs/clients/opentelemetry.md", "docs/clients/generated.md", "docs/handles.md", "docs/facades.md"] },
  { text: "Commands", pages: ["docs/check.md", "docs/hook.md", "docs/init.md", "docs/annotate.md",
    "docs/ops-rules.md", "docs/modules.md", "docs/catalog.md", "docs/diff.md", "docs/catalogue-format.md",
    "docs/promql.md"] },
  { text: "Operations", pages: ["docs/producer.md", "docs/operations.md", "docs/metrics.md",
    "docs/scaling.md", "docs/chaos.md"] },
  { text: "Background", pages: ["docs/soundness.md", "docs/soundness-figures.md", "docs/precision.md",
    "docs/mutation.md", "docs/real-code.md", "docs/k2.md", "docs/benchmarks.md"] },
  { text: "Project", pages: ["CHANGELOG.md", "SECURITY.md", "CONTRIBUTING.md", "ARCHITECTURE.md",
    "RELEASING.md"] },
];

/** The files of the repository, and those that are new in it. */
const files = new Set(execFileSync("git",
  ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  { encoding: "utf8", maxBuffer: 1 << 26 }).split("\0").filter((each) => each && existsSync(join(root, each))));

/** The Markdown files that are pages: those of docs, and those beside it. */
export const sources = [...files].filter((each) => /^(docs\/.*|[A-Z]+)\.md$/.test(each)).sort();

/** Where a page stands in the site, as a Markdown file: docs/rules/README.md is rules/index.md. */
export function placeOf(source) {
  const inDocs = source.startsWith("docs/");
  const place = inDocs ? source.slice("docs/".length) : source.toLowerCase();
  return place.replace(/(^|\/)readme\.md$/i, "$1index.md");
}

const places = new Map(sources.map((each) => [each, placeOf(each)]));
if (new Set(places.values()).size !== places.size) {
  throw new Error("two pages have one place in the site; rename one of them");
}

/** The title of a page: its first heading. */
export function titleOf(source) {
  const heading = /^# (.+)$/m.exec(readFileSync(join(root, source), "utf8"));
  if (!heading) throw new Error(`${source} has no heading of the first level; add one`);
  return heading[1].replaceAll("`", "");
}

/** The groups with these pages of the site, as { text, pages }. */
export function navigation(sources) {
  const named = groups.flatMap((group) => group.pages);
  const complete = groups.map(({ text, pages }) => ({ text, pages: pages.flatMap((name) =>
    name.endsWith("/*")
      ? sources.filter((each) => posix.dirname(each) === name.slice(0, -2) && !named.includes(each))
      : [name]) }));
  const listed = complete.flatMap((group) => group.pages);
  const wrong = [
    ...sources.filter((each) => !listed.includes(each))
      .map((each) => `${each} is in no group; add it to one in ci/website/pages.mjs`),
    ...listed.filter((each) => !sources.includes(each))
      .map((each) => `${each} is in a group and does not exist; take it out in ci/website/pages.mjs`),
    ...listed.filter((each, index) => listed.indexOf(each) !== index)
      .map((each) => `${each} is in two groups; take it out of one in ci/website/pages.mjs`),
  ];
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  return complete;
}

/** What a path of the repository is: a page, another file, a folder, or nothing. */
export function kindOf(path) {
  if (places.has(path)) return "page";
  if (files.has(path)) return "file";
  return path === "." || [...files].some((each) => each.startsWith(`${path}/`)) ? "folder" : "nothing";
}
