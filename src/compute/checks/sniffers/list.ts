/** All that is sniffed at; one line each. */
import { aboveHundred } from './above-hundred';
import { allHundred } from './all-hundred';
import { allRound } from './all-round';
import { asLastPeriod } from './as-last-period';
import { asOtherUnit } from './as-other-unit';
import { belowOwn } from './below-own';
import { jump } from './jump';
import { offMonths } from './off-months';
import { shrunk } from './shrunk';
import type { Sniffer } from './sniffer';

export const sniffers: readonly Sniffer[] = [
  aboveHundred,
  asLastPeriod,
  asOtherUnit,
  allRound,
  allHundred,
  jump,
  shrunk,
  belowOwn,
  offMonths,
];
