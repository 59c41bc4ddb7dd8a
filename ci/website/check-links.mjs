// Follows every link and every picture of the built site: what lies in it must exist, and an anchor
// must be an id of its page. Takes the folder of the site, its address, and that of the repository:
// links into the repository were checked when the site was built.
import { Parser } from "htmlparser2";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const [folder, address, repository] = process.argv.slice(2);
const site = new URL(address.endsWith("/") ? address : `${address}/`);

/** The ids and the references of a page. */
function read(file) {
  const ids = new Set();
  const references = [];
  const parser = new Parser({ onopentag(_name, { id, href, src }) {
    if (id !== undefined) ids.add(id);
    for (const each of [href, src]) if (each !== undefined) references.push(each);
  } });
  parser.end(readFileSync(file, "utf8"));
  return { ids, references };
}

const pages = new Map(readdirSync(folder, { recursive: true })
  .filter((each) => each.endsWith(".html"))
  .map((each) => [each.split(sep).join("/"), read(join(folder, each))]));

/** What is wrong with a reference of a page, or nothing. */
function complaint(page, reference) {
  const isOfRepository = ["blob", "tree"].some((each) => reference.startsWith(`${repository}/${each}/`));
  const url = new URL(reference, new URL(page, site));
  const isOfSite = url.origin === site.origin && `${url.pathname}/`.startsWith(site.pathname);
  if (isOfRepository || !isOfSite) return undefined;
  const path = decodeURIComponent(url.pathname.slice(site.pathname.length));
  const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!existsSync(join(folder, name))) return `there is no ${name}`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === "" || !name.endsWith(".html") || pages.get(name).ids.has(anchor)) return undefined;
  return `${name} has no heading #${anchor}`;
}

const complaints = [];
let links = 0;
for (const [page, { references }] of pages) {
  for (const reference of references) {
    links += 1;
    const found = complaint(page, reference);
    if (found) complaints.push(`${page} links to ${reference}: ${found}`);
  }
}
for (const each of new Set(complaints)) console.error(each);
if (pages.size === 0 || links === 0) {
  console.error(`${relative(".", folder)} has no page with a link`);
  process.exit(1);
}
if (complaints.length > 0) process.exit(1);
console.log(`site: ${pages.size} pages with ${links} links, none of them dead, in ${folder}`);
