import { document } from './dom.mjs';
import { colour, gridBelow, page, panel } from './theme.mjs';

const { Plot } = globalThis;
const most = 400;

export function leverage(rows, origin) {
  const limited = rows.filter(row => row.leverage !== null).map(row => ({ label: row.protocol, value: row.leverage.plot }));
  const free = rows.filter(row => row.leverage === null).map(row => ({ label: row.protocol, value: most }));
  limited.sort((left, right) => left.value - right.value);
  const all = [...limited, ...free];
  const plot = Plot.plot({
    document,
    width: 728,
    height: 470,
    marginLeft: 170,
    marginRight: 60,
    marginTop: 4,
    marginBottom: 44,
    x: { type: 'log', domain: [1, most] },
    y: { domain: all.map(row => row.label), padding: 0.3 },
    marks: [
      ...gridBelow('controlled stake for each unit of the operator’s own (logarithmic)', [1, 2, 5, 10, 20, 50, 100, 200], { text: tick => `${tick}x` }),
      Plot.axisY({ label: null, tickSize: 0, fill: colour.text, fontSize: 12 }),
      Plot.rect(limited, { x1: 1, x2: 'value', y: 'label', fill: colour.blue }),
      Plot.text(limited, { x: 'value', y: 'label', dx: 6, textAnchor: 'start', text: row => `${Math.round(row.value * 10) / 10}x`, fill: colour.text, fontWeight: 600 }),
      Plot.ruleY(free, { x1: 1, x2: 'value', y: 'label', stroke: colour.orange, strokeWidth: 2, strokeDasharray: '2 5' }),
      Plot.text(free, { x: most, y: 'label', dx: 4, textAnchor: 'start', text: () => 'no limit', fill: colour.orange, fontWeight: 600 }),
    ],
  });
  return page({
    height: 556,
    title: 'How much may an operator control with 1,000 of its own?',
    subtitle: ['Stake that it controls, its own included, for each unit of its own: the protocols’ limits, and those that set none'],
    description: 'Bars of the highest leverage by protocol on a logarithmic scale, from 5 with Avalanche to 251 with liquid staking on Cosmos; Cardano, Cosmos Hub, Polkadot, EigenLayer and Autonity set no limit.',
    origin,
    parts: [panel(plot, 16, 76)],
  });
}
