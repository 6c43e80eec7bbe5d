import { rewardCurves, saturation } from './rewards.mjs';
import { lossByProtocol, lossRules } from './losses.mjs';
import { detection, liability } from './time.mjs';
import { leverage } from './leverage.mjs';
import { growth } from './growth.mjs';

export const pictures = {
  'reward-curves': rewardCurves,
  saturation,
  'loss-rules': lossRules,
  'loss-by-protocol': lossByProtocol,
  liability,
  leverage,
  detection,
  growth,
};
