// Bundles the parts of Observable Plot that the report draws with, and puts the licences of all that went in at the top.
import {build} from "esbuild";
import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../../src/main/resources/io/dateline/report/plot.js");

const result = await build({
  entryPoints: [join(here, "plot.entry.js")],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "Plot",
  target: "es2020",
  legalComments: "none",
  charset: "ascii",
  metafile: true,
  write: false
});

const packages = new Set(
  Object.keys(result.metafile.inputs)
    .map((path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
    .filter(Boolean)
);
const credits = [...packages].sort().map((name) => {
  const folder = join(here, "node_modules", name);
  const {version, license} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
  const holder = file ? readFileSync(join(folder, file), "utf8").match(/^.*copyright .*$/im)?.[0].trim() : "";
  return ` * ${name} ${version}, ${license}. ${holder ?? ""}`.trimEnd();
});
const isc = readFileSync(join(here, "node_modules/@observablehq/plot/LICENSE"), "utf8").trim();
const head = `/*! Made by jobs/report/bundle.mjs; do not edit.\n${credits.join("\n")}\n *\n${isc
  .split("\n")
  .map((line) => ` * ${line}`.trimEnd())
  .join("\n")}\n */\n`;
// A script element ends at its first end tag, wherever that stands.
writeFileSync(target, head + result.outputFiles[0].text.replaceAll("</script", "<\\/script"));
