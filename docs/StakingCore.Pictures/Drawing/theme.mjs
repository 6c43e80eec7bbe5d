import { document, element } from './dom.mjs';
import { palette } from './palette.mjs';

const { Plot } = globalThis;

// Each colour in light, as it stands in the drawing, and what a dark page gets in its place. What matters is said by place or
// dash too.
const colours = {
  ...palette,
  page: ['#ffffff', '#0d1117'],
  text: ['#1f2328', '#e6edf3'],
  quiet: ['#59636e', '#9aa4af'],
  grid: ['#dfe4e9', '#2a313a'],
  pale: ['#c9d1d9', '#4b5560'],

  // Words on a bar.
  onDark: ['#fffffe', '#0b1320'],
  onLight: ['#10202c', '#10202c'],
};

export const colour = Object.fromEntries(Object.entries(colours).map(([name, [light]]) => [name, light]));

// Two names of one colour need one rule.
const dark = [...new Map(Object.values(colours))]
  .map(([light, shade]) => `[fill="${light}"] { fill: ${shade}; } [stroke="${light}"] { stroke: ${shade}; }`)
  .join('\n');

const fonts = "-apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Helvetica, Arial, sans-serif";

export const width = 760;

/** The whole picture: title, what to see, the panels at their places, and what a screen reader says. */
export function page({ height, title, subtitle, description, origin, parts }) {
  const lines = subtitle.map((line, at) => element('text', { x: 24, y: 56 + (18 * at), 'font-size': 13, fill: colour.quiet }, line));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': fonts,
      'font-size': 12,
      role: 'img',
      'aria-labelledby': 'title desc',
    },
    element('title', { id: 'title' }, title),
    element('desc', { id: 'desc' }, description),
    element('metadata', {}, origin),
    element('style', {}, `\n@media (prefers-color-scheme: dark) {\n${dark}\n}\n`),
    element('rect', { width, height, fill: colour.page }),
    element('text', { x: 24, y: 32, 'font-size': 18, 'font-weight': 600, fill: colour.text }, title),
    ...lines,
    ...parts);
}

/** A plot at its place; its own styles are the page's. */
export function panel(plot, x, y) {
  plot.setAttribute('x', x);
  plot.setAttribute('y', y);
  plot.setAttribute('fill', colour.text);
  plot.setAttribute('font-size', 12);
  for (const name of ['class', 'xmlns', 'xmlns:xlink', 'font-family']) {
    plot.removeAttribute(name);
  }

  for (const child of plot.childNodes.filter(found => found.tagName === 'style')) {
    plot.removeChild(child);
  }

  inherit(plot);
  return plot;
}

// A style sheet can tell a dark page only what it finds as a colour.
function inherit(node) {
  for (const name of ['fill', 'stroke']) {
    if (node.attributes?.get(name) === 'currentColor') {
      node.setAttribute(name, colour.text);
    }
  }

  node.childNodes?.forEach(inherit);
}

export function heading(text, x, y) {
  return element('text', { x, y, 'font-size': 13, 'font-weight': 600, fill: colour.text }, text);
}

/** Squares of colour, or lines where there is a dash, with their words, from left to right. */
export function legend(entries, x, y) {
  const parts = [];
  for (const [fill, words, dash] of entries) {
    parts.push(dash === undefined
      ? element('rect', { x, y: y - 10, width: 12, height: 12, rx: 2, fill })
      : element('line', { x1: x, x2: x + 26, y1: y - 4, y2: y - 4, stroke: fill, 'stroke-width': 2.5, ...dash && { 'stroke-dasharray': dash } }));
    x += dash === undefined ? 18 : 32;
    parts.push(element('text', { x, y, fill: colour.text }, words));

    // The widest of the fonts takes so much a letter.
    x += (6.3 * words.length) + 24;
  }

  return parts;
}

/** Words in a plot, on ground of their own so that no line runs through them. */
export function note(x, y, text, fill, options = {}) {
  return Plot.text([{ x, y }], {
    x: 'x',
    y: 'y',
    text: () => text,
    fill,
    stroke: colour.page,
    strokeWidth: 5,
    fontSize: 12,
    fontWeight: 600,
    textAnchor: 'start',
    lineHeight: 1.25,
    ...options,
  });
}

/** The lines across at some values, and the axis on the left that says what they are. */
export function axisLeft(label, ticks, options = {}) {
  return [
    Plot.gridY({ stroke: colour.grid, strokeOpacity: 1, ticks }),
    Plot.axisY({ label, labelAnchor: 'top', labelArrow: false, ticks, tickSize: 0, fill: colour.quiet, ...options }),
  ];
}

/** The axis below, with what it measures in its middle. */
export function axisBelow(label, ticks, options = {}) {
  return [Plot.axisX({ label, labelAnchor: 'center', labelArrow: false, ticks, fill: colour.quiet, stroke: colour.quiet, ...options })];
}

/** The axis below and a line up at each of its values, for bars that lie. */
export function gridBelow(label, ticks, options) {
  return [Plot.gridX({ stroke: colour.grid, strokeOpacity: 1, ticks }), ...axisBelow(label, ticks, options)];
}

/** A plot with axes on the left and below that takes the picture's whole width. */
export function field(options) {
  return Plot.plot({ document, width: 728, height: 320, marginLeft: 56, marginRight: 16, marginTop: 34, marginBottom: 44, ...options });
}
