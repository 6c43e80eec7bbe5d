import { axisBelow, axisLeft, colour, field, heading, legend, page, panel } from './theme.mjs';

const { Plot } = globalThis;
const ways = { bigInteger: [colour.orange, '7 4'], library: [colour.blue, ''], copy: [colour.quiet, '2 3'] };

function growthOf(rows) {
  const last = rows.at(-1);
  const least = Math.min(...rows.map(row => row.bigInteger / row.library));
  const data = rows.flatMap(row => Object.keys(ways).map(way => ({ way, x: row.rows, y: row[way] })));
  return field({
    width: 240,
    height: 216,
    marginLeft: 42,
    marginRight: 46,
    marginTop: 24,
    marginBottom: 40,
    x: { type: 'log', domain: [1000, 1000000] },
    y: { type: 'log', domain: [0.1, 3000] },
    marks: [
      ...axisLeft('ns a row', [0.1, 1, 10, 100, 1000], { tickFormat: tick => tick.toLocaleString('en-US') }),
      ...axisBelow(last.unit, [1000, 10000, 100000, 1000000], { tickFormat: tick => tick === 1000000 ? '1M' : `${tick / 1000}k` }),
      ...Object.entries(ways).map(([way, [stroke, strokeDasharray]]) => Plot.line(
        data.filter(point => point.way === way), { x: 'x', y: 'y', stroke, strokeDasharray, strokeWidth: 2.5 })),
      Plot.dot(data, { x: 'x', y: 'y', r: 2.5, fill: point => ways[point.way][0] }),
      Plot.text([{ x: last.rows, y: last.bigInteger }], { x: 'x', y: 'y', dx: 7, textAnchor: 'start', text: () => `${Math.floor(least)}x`, fill: colour.orange, fontWeight: 600 }),
      Plot.text([{ x: last.rows, y: last.library }], { x: 'x', y: 'y', dx: 7, textAnchor: 'start', text: () => '1', fill: colour.blue, fontWeight: 600 }),
    ],
  });
}

export function growth(rows, origin) {
  const paths = [...new Set(rows.map(row => row.path))];
  const parts = paths.flatMap((path, at) => {
    const x = 16 + (244 * (at % 3));
    const y = 144 + (252 * Math.floor(at / 3));
    return [heading(path, x + 8, y), panel(growthOf(rows.filter(row => row.path === path)), x, y + 8)];
  });
  return page({
    height: 636,
    title: 'A thousand times the rows take about a thousand times as long',
    subtitle: ['So the processor time a row stays level. One run on a shared machine: read the distances, not the heights.', 'On the right, how many times as long as StakingCore the BigInteger way takes, the least of four sizes.'],
    description: 'Six small plots of the time a row against the number of rows, for StakingCore, the same figures by BigInteger, and a copy of the columns. All are nearly level; BigInteger takes tens of times as long as StakingCore.',
    origin,
    parts: [
      ...legend([[...ways.bigInteger.toSpliced(1, 0, 'BigInteger')], [...ways.library.toSpliced(1, 0, 'StakingCore')], [...ways.copy.toSpliced(1, 0, 'a copy of the same columns')]], 24, 108),
      ...parts,
    ],
  });
}
