// node draw.mjs CHECKOUT: draws docs/pictures/NAME.svg from docs/pictures/NAME.json, for each picture. Needs nothing but Node
// and the plotting library that is in the checkout; the same data gives the same bytes everywhere.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { serialize } from './dom.mjs';

const root = process.argv[2];
const folder = join(root, 'docs', 'pictures');
const vendor = join(root, 'src', 'StakingCore.Tool', 'Report', 'Vendor');
for (const script of ['d3/d3.min.js', 'plot/plot.umd.min.js']) {
  vm.runInThisContext(readFileSync(join(vendor, script), 'utf8'), { filename: script });
}

const { pictures } = await import('./pictures.mjs');
const digest = content => createHash('sha256').update(content).digest('hex');
const scripts = join(root, 'docs', 'StakingCore.Pictures', 'Drawing');
const all = readdirSync(scripts).filter(name => name.endsWith('.mjs')).sort();
const palette = join(root, 'src', 'StakingCore.Tool', 'Report', 'Assets', 'palette.css');
const drawnBy = digest(Buffer.concat([...all.map(name => join(scripts, name)), palette].map(path => readFileSync(path))));

for (const [name, draw] of Object.entries(pictures)) {
  const data = readFileSync(join(folder, `${name}.json`));
  const origin = `Drawn from ${name}.json, SHA-256 ${digest(data)}, by scripts of SHA-256 ${drawnBy}.`;
  writeFileSync(join(folder, `${name}.svg`), `${serialize(draw(JSON.parse(data).rows, origin))}\n`);
}
