import { document } from './dom.mjs';
import { colour, gridBelow, heading, legend, page, panel } from './theme.mjs';

const { Plot } = globalThis;
const parties = {
  Operator: [colour.operator, 'operator'],
  OperatorOtherPools: [colour['other-pools'], 'its other pools'],
  Fund: [colour.fund, 'fund'],
  Delegators: [colour.delegators, 'delegators'],
  Nobody: [colour.nobody, 'nobody'],
};

// On the light ones dark words, on a dark page too.
const ink = { Delegators: colour.onLight, Fund: colour.onLight };

// What each tier takes, from where the one before it ended.
function tiers(rows) {
  const reached = new Map();
  return rows.filter(row => row.taken > 0).map(row => {
    const from = reached.get(row.label) ?? 0;
    reached.set(row.label, from + row.taken);
    return { ...row, from, to: from + row.taken };
  });
}

function bars(rows, { width, marginLeft, most, ticks, xLabel, height, least, axis = true }) {
  const data = tiers(rows);
  return Plot.plot({
    document,
    width,
    height,
    marginLeft,
    marginRight: 24,
    marginTop: 4,
    marginBottom: 44,
    x: { domain: [0, most] },
    y: { domain: [...new Set(rows.map(row => row.label))], padding: 0.28, axis: null },
    marks: [
      ...gridBelow(xLabel, ticks, { tickFormat: tick => tick.toLocaleString('en-US') }),
      ...axis ? [Plot.axisY({ label: null, tickSize: 0, fill: colour.text, fontSize: 12 })] : [],
      Plot.rect(data, { x1: 'from', x2: 'to', y: 'label', fill: tier => parties[tier.party][0], stroke: colour.page }),
      Plot.text(data.filter(tier => tier.taken >= least), {
        x: tier => (tier.from + tier.to) / 2,
        y: 'label',
        text: tier => tier.taken.toLocaleString('en-US'),
        fill: tier => ink[tier.party] ?? colour.onDark,
        fontSize: 11,
      }),
    ],
  });
}

export function lossRules(rows, origin) {
  const data = rows.map(row => ({ label: row.rule, party: row.party, taken: row.taken.plot }));
  const plot = bars(data, {
    width: 728, height: 300, marginLeft: 230, most: 4000, ticks: [0, 1000, 2000, 3000, 4000], xLabel: 'units of the penalty', least: 250,
  });
  return page({
    height: 434,
    title: 'One fault, seven rules: who pays the 4,000?',
    subtitle: ['A pool of 1,000 bonded and 9,000 delegated. From left to right in the order in which the rule asks;', 'what is left at the end is paid by nobody.'],
    description: 'Stacked bars of a penalty of 4,000 by loss rule, tier by tier. Pro rata takes 400 from the operator and 3,600 from delegators; operator first takes all 1,000 of the operator before delegators pay 3,000; operator only leaves 3,000 unpaid.',
    origin,
    parts: [...legend(Object.values(parties), 24, 108), panel(plot, 16, 120)],
  });
}

export function lossByProtocol(rows, origin) {
  const rules = { proRata: 'pro rata', operatorFirst: 'operator first', operatorOnly: 'operator only' };
  const of = evidence => rows.filter(row => row.evidence === evidence).flatMap(row => {
    const label = `${row.protocol} · ${rules[row.rule] ?? 'no slashing'}`;
    return [['Operator', row.operator], ['Delegators', row.delegators], ['Nobody', row.nobody]].map(([party, loss]) => ({ label, party, taken: loss.plot }));
  });
  const frame = { height: 410, most: 2, ticks: [0, 0.5, 1, 1.5, 2], xLabel: 'units of stake', least: 0.17 };
  const left = bars(of('at once'), { ...frame, width: 472, marginLeft: 214 });
  const right = bars(of('ten days later'), { ...frame, width: 272, marginLeft: 14, axis: false });
  return page({
    height: 564,
    title: 'An operator with 1 takes on 9 and does harm: who pays?',
    subtitle: ['The fault harms a fifth of what the operator controls and costs a fifth of the stake: 2 of 10 where it may', 'take on all 9. Everyone asks for their stake back at the fault.'],
    description: 'Stacked bars by protocol of the harm that the operator pays, that delegators pay and that nobody pays, for evidence at once and ten days later. Ten days later many protocols reach nobody any more.',
    origin,
    parts: [
      ...legend([[colour.operator, 'operator pays'], [colour.delegators, 'delegators pay'], [colour.nobody, 'nobody pays']], 24, 106),
      heading('Evidence at once', 230, 136),
      heading('Ten days later', 488, 136),
      panel(left, 16, 142),
      panel(right, 474, 142),
    ],
  });
}
