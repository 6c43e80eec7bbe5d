import { document } from './dom.mjs';
import { axisBelow, axisLeft, colour, field, gridBelow, legend, note, page, panel } from './theme.mjs';

const { Plot } = globalThis;

export function liability(rows, origin) {
  // Roles of one schedule with the same terms share a line.
  const lines = [];
  for (const row of rows) {
    const bar = { schedule: row.schedule, roles: [row.role], reachable: row.reachable.plot, free: row.free.plot, evidence: row.evidence };
    const same = lines.find(line => line.schedule === bar.schedule && line.reachable === bar.reachable && line.free === bar.free && line.evidence === bar.evidence);
    if (same) {
      same.roles.push(row.role);
    } else {
      lines.push(bar);
    }
  }

  const short = { 'Polkadot, nominators slashable': 'Polkadot to 2026' };
  for (const line of lines) {
    const all = rows.filter(row => row.schedule === line.schedule).length;
    const who = all > 1 && line.roles.length === all ? 'everyone' : line.roles.join(', ');
    line.label = `${short[line.schedule] ?? line.schedule} · ${who}`;
  }

  lines.sort((left, right) => right.reachable - left.reachable || right.free - left.free);
  const plot = Plot.plot({
    document,
    width: 728,
    height: 400,
    marginLeft: 196,
    marginRight: 16,
    marginTop: 22,
    marginBottom: 44,
    x: { domain: [-3, 36] },
    y: { domain: lines.map(line => line.label), padding: 0.3 },
    marks: [
      ...gridBelow('days after asking to leave', [0, 7, 14, 21, 28]),
      Plot.axisY({ label: null, tickSize: 0, fill: colour.text, fontSize: 12 }),
      Plot.rect(lines, { x1: -3, x2: 0, y: 'label', fill: colour.quiet }),
      Plot.rect(lines.filter(line => line.reachable > 0), { x1: 0, x2: 'reachable', y: 'label', fill: colour.blue }),
      Plot.rect(lines.filter(line => line.free > line.reachable), { x1: 'reachable', x2: 'free', y: 'label', fill: colour.pale }),
      Plot.ruleX([0], { stroke: colour.text, strokeWidth: 1.5 }),
      Plot.ruleX([10], { stroke: colour.text, strokeWidth: 1.5, strokeDasharray: '5 3' }),
      Plot.text([{ x: 10 }], { x: 'x', frameAnchor: 'top', dy: -14, text: () => 'evidence on day 10', fill: colour.text, fontWeight: 600 }),
      Plot.text([{ x: 0 }], { x: 'x', frameAnchor: 'top', dy: -14, text: () => 'fault', fill: colour.text, fontWeight: 600 }),
      Plot.text(lines, {
        x: line => Math.max(line.free, line.reachable),
        y: 'label',
        dx: 6,
        textAnchor: 'start',
        text: line => `${Math.round(line.free * 10) / 10} days`,
        filter: line => line.free > 0,
        fill: colour.quiet,
        stroke: colour.page,
        strokeWidth: 4,
      }),
      Plot.text(lines, { x: 0, y: 'label', dx: 6, textAnchor: 'start', text: () => 'at once', filter: line => line.free === 0, fill: colour.quiet }),
    ],
  });
  return page({
    height: 540,
    title: 'Who can still be reached when the evidence comes on day 10?',
    subtitle: ['Stake asks to leave on the day of a fault. Where a blue bar crosses the dashed line it can still be slashed;', 'everywhere else it is out of reach. Beside each bar: when it is free.'],
    description: 'Time lines of stake that asks to leave on day 0, by schedule and role: until when evidence of a fault of day 0 reaches it, and when it is free. Polkadot reaches for 28 days, Cosmos for 21, EigenLayer for 14, Tezos for 2, Ethereum for little more than 1, Cardano and Avalanche never.',
    origin,
    parts: [
      ...legend([[colour.quiet, 'bonded'], [colour.blue, 'leaving, can be slashed'], [colour.pale, 'leaving, out of reach']], 24, 104),
      panel(plot, 16, 124),
    ],
  });
}

export function detection(rows, origin) {
  const styles = {
    'a third of the rest each epoch': [colour.blue, 'a third of the rest each epoch', ''],
    'a seventh': [colour.green, 'a seventh', '7 4'],
    'a thirtieth': [colour.purple, 'a thirtieth', '2 3'],
    'judged by people, a tenth never': [colour.orange, 'judged by people', ''],
  };
  const plot = field({
    x: { domain: [0, 120] },
    y: { domain: [0, 100] },
    marks: [
      ...axisLeft('too late, %', [0, 25, 50, 75, 100]),
      ...axisBelow('evidence window, epochs', [0, 20, 40, 60, 80, 100, 120]),
      ...Object.entries(styles).map(([proven, [stroke, , strokeDasharray]]) => Plot.line(
        rows.filter(row => row.proven === proven),
        { x: row => row.window.plot, y: row => row.late.plot, stroke, strokeDasharray, strokeWidth: 2.5, curve: proven.startsWith('judged') ? 'step-after' : 'linear' })),
      note(64, 16, 'a tenth is never proven', colour.orange),
    ],
  });
  return page({
    height: 440,
    title: 'How long is long enough? It depends on how a fault is proven',
    subtitle: ['Probability that the evidence comes after the window has closed, by the length of the window. Proven:'],
    description: 'Four curves that fall with the evidence window. Faults proven a third, a seventh or a thirtieth of the rest each epoch fall to nothing sooner or later; where a tenth is never proven the curve stays at ten percent.',
    origin,
    parts: [...legend(Object.values(styles), 24, 82), panel(plot, 16, 100)],
  });
}
