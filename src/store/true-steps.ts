/** What a wanted change really does to the records as they stand: history must be true, also when two write at once. */
import type { Step } from '#domain/change/change';

/** `before` by place in `steps`. Taking away what is not there is no step. */
export function trueSteps<R>(steps: readonly Step<R>[], before: readonly (R | undefined)[]): Step<R>[] {
  return steps.flatMap(({ to }, i) => {
    const from = before[i];
    if (from === undefined && to === undefined) return [];
    return [{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  });
}
