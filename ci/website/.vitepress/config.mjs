// The site that ci/site builds from the Markdown of the repository.
import { slug } from "github-slugger";
import { join } from "node:path";
import { defineConfig } from "vitepress";
import { links } from "../links.mjs";
import { navigation, placeOf, root, sources, titleOf } from "../pages.mjs";

/** What ci/site reads from pom.xml: where the site will be, and where the repository is. */
const site = new URL(process.env.METRICDEF_SITE);
const repository = process.env.METRICDEF_REPOSITORY;

/** A label's tag. In the page itself, so that no browser asks the host for /favicon.ico. */
const ICON = "data:image/svg+xml," + encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#3451b2" ' +
  'd="M1 3v5l7 7 6-6-7-7H2a1 1 0 0 0-1 1zm3.5 1a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z"/></svg>');

const linkOf = (source) => `/${placeOf(source).replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ".html")}`;
const sidebar = navigation(sources).map(({ text, pages }) => ({
  text,
  collapsed: text === "Rules" ? true : undefined,
  items: pages.map((source) => ({ text: titleOf(source), link: linkOf(source) })),
}));

export default defineConfig({
  title: "MetricDef",
  description: "Finds wrong Prometheus labels when javac compiles",
  head: [["link", { rel: "icon", href: ICON }]],
  base: site.pathname.endsWith("/") ? site.pathname : `${site.pathname}/`,
  srcDir: root,
  // Files of a build, and Markdown that is no page.
  srcExclude: ["**/target/**", "**/node_modules/**", ".git/**", "**/src/**", "ci/**", "bench/**", "corpus/**"],
  rewrites: Object.fromEntries(sources.map((each) => [each, placeOf(each)])),
  outDir: join(root, "target/site"),
  cacheDir: process.env.METRICDEF_CACHE,
  vite: {
    publicDir: false,
    build: { chunkSizeWarningLimit: 4000 },
    plugins: [{
      name: "vue-of-the-site",
      enforce: "pre",
      // The pages lie where no node_modules are. What renders them once, when the site is built,
      // finds Vue beside VitePress.
      resolveId: (id, _importer, { ssr }) => ssr && /^vue(\/|$)/.test(id) ? { id, external: true } : null,
    }],
  },
  markdown: {
    // The anchors of GitHub, so that a link with one works in both places.
    anchor: { slugify: slug },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    // What a page means is what GitHub shows: no attributes in braces, no smileys, no templates.
    attrs: { disable: true },
    config(md) {
      md.core.ruler.disable("emoji", true);
      for (const rule of ["text", "code_inline"]) {
        const render = md.renderer.rules[rule];
        md.renderer.rules[rule] = (...each) => render(...each).replaceAll("{{", "&#123;&#123;");
      }
      // Shiki does not know PromQL.
      const fence = md.renderer.rules.fence;
      md.renderer.rules.fence = (tokens, index, ...rest) => {
        if (tokens[index].info === "promql") tokens[index].info = "txt";
        return fence(tokens, index, ...rest);
      };
      links(md, repository);
    },
  },
  themeConfig: {
    sidebar,
    outline: [2, 3],
    nav: [
      { text: "Getting started", link: "/getting-started.html" },
      { text: "Rules", link: "/rules/" },
      { text: "Clients", link: "/clients/" },
      { text: "Commands", link: "/check.html" },
      { text: "Repository", link: repository },
    ],
    search: { provider: "local", options: { miniSearch: { searchOptions: { boost: { title: 4, text: 2, titles: 1 } } } } },
  },
});
