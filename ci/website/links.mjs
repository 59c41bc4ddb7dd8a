// The links of the pages, which are written for readers of the repository: those to another page
// lead to it in the site, all others into the repository. A link to nothing ends the build.
import { posix, relative, sep } from "node:path";
import { kindOf, placeOf, root } from "./pages.mjs";

const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** Where a link of a page leads in the site. */
export function target(source, href, repository) {
  if (ELSEWHERE.test(href) || href.startsWith("#")) return href;
  const [, written, anchor] = /^([^#]*)(#.*)?$/s.exec(href);
  const path = posix.normalize(posix.join(posix.dirname(source), decodeURI(written))).replace(/\/$/, "");
  switch (kindOf(path)) {
    case "page": return `/${placeOf(path)}${anchor ?? ""}`;
    case "file": return `${repository}/blob/main/${encodeURI(path)}${anchor ?? ""}`;
    case "folder": return `${repository}/tree/main/${encodeURI(path)}`;
    default: throw new Error(`${source} links to ${href}, and there is no such file in the repository`);
  }
}

/** Makes markdown-it change the links of each page. */
export function links(md, repository) {
  md.core.ruler.push("repository_links", (state) => {
    const source = relative(root, state.env.realPath ?? state.env.path).split(sep).join("/");
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        const href = token.type === "link_open" ? token.attrGet("href") : null;
        if (href) token.attrSet("href", target(source, href, repository));
      }
    }
  });
}
