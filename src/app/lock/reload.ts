/** A page that is loaded again in the same window, at once, was not left: it opens as it was. */
import { ownName } from '#store/edition';
import { moment } from '../edge';

const name = `${ownName}.reload`;
const atOnce = 10_000;

export function markReload(): void {
  try {
    sessionStorage.setItem(name, String(moment()));
  } catch {
    // Then the passphrase is asked for.
  }
}

/** Once: what was marked is forgotten. */
export function cameBack(): boolean {
  try {
    const marked = Number(sessionStorage.getItem(name));
    sessionStorage.removeItem(name);
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const since = moment() - marked;
    return navigation?.type === 'reload' && since >= 0 && since < atOnce;
  } catch {
    return false;
  }
}
