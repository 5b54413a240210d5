import type { ShownRule } from '../../rule';
import type { Caption, CaptionSource } from '../caption';

export type IndicatorRule = ShownRule<Caption, CaptionSource>;

/** What 人数 or 合计 stands for, its own form says; in another one it is only worth a question. */
export const guessed = 0.7;
