import { axisBelow, axisLeft, colour, field, heading, note, page, panel, width } from './theme.mjs';

const { Plot } = globalThis;
const points = rows => rows.map(row => ({ ...row, x: row.size.plot, y: row.reward.plot }));
const line = (data, stroke, options = {}) => Plot.line(data, { x: 'x', y: 'y', stroke, strokeWidth: 2.5, ...options });
function axes(yLabel, x, y) {
  return [
    ...axisLeft(yLabel, y),
    ...axisBelow('size of the pool, % of saturation', x),
    Plot.ruleX([100], { stroke: colour.quiet, strokeDasharray: '2 3' }),
  ];
}

export function rewardCurves(rows, origin) {
  const all = points(rows);
  const of = (curve, cap) => all.filter(row => row.curve === curve && row.cap === cap);
  const frame = marks => field({
    width: 356,
    height: 300,
    marginLeft: 40,
    marginRight: 12,
    x: { domain: [0, 200] },
    y: { domain: [0, 105] },
    marks: [...axes('% of the average', [0, 50, 100, 150, 200], [0, 25, 50, 75, 100]), ...marks],
  });
  const left = frame([
    Plot.ruleX([50], { stroke: colour.quiet, strokeDasharray: '2 3' }),
    line(of('Cardano', 'none'), colour.blue),
    line(of('Cardano', '10'), colour.orange, { strokeDasharray: '7 4' }),
    Plot.dot(of('pool delegation', 'none'), { x: 'x', y: 'y', r: 3, fill: colour.page, stroke: colour.blue, strokeWidth: 1.5 }),
    Plot.dot(of('pool delegation', '10'), { x: 'x', y: 'y', r: 3, fill: colour.page, stroke: colour.orange, strokeWidth: 1.5 }),
    note(112, 80, 'no cap', colour.blue),
    note(6, 56, 'leverage\ncap of 10', colour.orange),
  ]);
  const right = frame([
    line(of('leverage only', '10'), colour.orange, { strokeDasharray: '7 4' }),
    line(of('flat pledge', 'none'), colour.green),
    line(of('simplified', 'none'), colour.purple),
    line(of('Cardano', 'none'), colour.blue, { strokeDasharray: '3 4' }),
    note(56, 99, 'leverage cap of 10 only', colour.orange),
    note(14, 91, 'flat bonus\nfor pledge', colour.green, { fontSize: 11 }),
    note(108, 81, 'Cardano’s and the\nsimplified scheme', colour.blue),
  ]);
  return page({
    height: 432,
    title: 'Past saturation, or past its leverage, a pool pays each unit less',
    subtitle: ['What a unit of a pool’s stake earns, in percent of the average over all stake. The pledge is a', 'twentieth of saturation, a0 = 3/10. Circles: the pool delegation protocol, in whole units.'],
    description: 'Reward per unit of stake against pool size. Without a cap it is level up to saturation and falls after it; with a leverage cap of ten it falls from ten times the pledge on, here half of saturation. The flat bonus favours tiny pools.',
    origin,
    parts: [heading('With and without a leverage cap', 24, 106), panel(left, 16, 116), heading('Other curves', (width / 2) + 16, 106), panel(right, (width / 2) + 8, 116)],
  });
}

export function saturation(rows, origin) {
  const all = points(rows);
  const of = limit => all.filter(row => row.limit === limit);
  const plot = field({
    x: { domain: [0, 400] },
    y: { domain: [0, 800] },
    marks: [
      ...axes('units an epoch', [0, 100, 200, 300, 400], [0, 200, 400, 600, 800]),
      Plot.ruleX([50], { stroke: colour.quiet, strokeDasharray: '2 3' }),
      line(of('none'), colour.blue),
      line(of('10'), colour.orange, { strokeDasharray: '7 4' }),
      note(125, 640, 'saturation alone: falls from 100% on', colour.blue),
      note(56, 110, 'with a leverage limit of 10:\nfalls from 50% on', colour.orange),
    ],
  });
  return page({
    height: 410,
    title: 'Rewards diminish when a pool gets too big',
    subtitle: ['What 1,000,000 delegated units earn in an epoch, by the size of their pool (k = 10, a bond of 5% of saturation)'],
    description: 'The reward of a delegator rises slowly to saturation and falls after it; with a leverage limit of ten it falls from half of saturation on.',
    origin,
    parts: [panel(plot, 16, 74)],
  });
}
