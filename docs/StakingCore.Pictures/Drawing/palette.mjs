import { readFileSync } from 'node:fs';

// The colours that the pictures share with the page of "stakingcore report", from the style sheet of that page: what the name
// of one is in light, and in dark.
const file = new URL('../../../src/StakingCore.Tool/Report/Assets/palette.css', import.meta.url);
const [light, dark] = readFileSync(file, 'utf8').split('@media').map(part => new Map(
  [...part.matchAll(/--([a-z-]+): (?:(#[0-9a-f]{6})|var\(--([a-z-]+)\));/g)].map(([, name, paint, other]) => [name, { paint, other }])));

function paintOf(name, scheme) {
  const { paint, other } = scheme.get(name) ?? light.get(name);
  return paint ?? paintOf(other, scheme);
}

/** Each colour by its name in light and in dark. */
export const palette = Object.fromEntries([...light.keys()].map(name => [name, [paintOf(name, light), paintOf(name, dark)]]));
