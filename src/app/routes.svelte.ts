/**
 * The address is the place: `#/table/ID/2026H1`, `#/import`, `#/history`; `#/sample/…` is the sample county. Behind a
 * table's period stands how it is looked at: `?view=months&unit=ID`; behind a plain page what is looked at on it.
 */
import type { TableId } from '#domain/id';
import { parsePeriodCode, type PeriodCode } from '#domain/period/period';
import type { Pivot } from '#domain/table/pivot';
import type { LedgerName } from '#store/database';
import { parsePivot, pivotQuery } from './table/pivot-query';

/** Pages whose own place, if they have one, is one word behind their name; `ui/pages/list.ts` says what they show. */
export const plainPages = [
  'start',
  'import',
  'gallery',
  'history',
  'goals',
  'design',
  'indicators',
  'county',
  'checks',
  'backup',
  'lock',
  'units',
  'about',
] as const;
export type PlainPage = (typeof plainPages)[number];

export type Page =
  | {
      readonly name: PlainPage;
      readonly at?: string;
      /** What is looked at on it, as the page itself says it: `table=ID&year=2026`. */
      readonly query?: string;
    }
  | {
      readonly name: 'table';
      readonly table: TableId;
      readonly period?: PeriodCode;
      /** As the form where nothing is said. */
      readonly pivot?: Pivot;
    };

export interface Route {
  readonly ledger: LedgerName;
  readonly page: Page;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parts = path.split('/').filter((part) => part !== '');
  const ledger: LedgerName = parts[0] === 'sample' ? 'sample' : 'real';
  if (ledger === 'sample') parts.shift();
  return { ledger, page: parsePage(parts, query) };
}

function parsePage([name, id, code]: readonly string[], query: string): Page {
  const plain = plainPages.find((one) => one === name);
  if (plain) {
    return {
      name: plain,
      ...(id === undefined ? {} : { at: decodeURIComponent(id) }),
      ...(query === '' ? {} : { query }),
    };
  }
  if (name !== 'table' || id === undefined) return { name: 'start' };
  const table = decodeURIComponent(id) as TableId;
  const period = code === undefined ? undefined : decodeURIComponent(code);
  const pivot = parsePivot(query);
  return {
    name,
    table,
    ...(period !== undefined && parsePeriodCode(period).ok ? { period: period as PeriodCode } : {}),
    ...(pivot ? { pivot } : {}),
  };
}

export function hrefOf({ ledger, page }: Route): string {
  const base = ledger === 'sample' ? '#/sample' : '#';
  if (page.name === 'start') return `${base}/`;
  if (page.name !== 'table') {
    const at = page.at === undefined ? '' : `/${encodeURIComponent(page.at)}`;
    return `${base}/${page.name}${at}${page.query ? `?${page.query}` : ''}`;
  }
  const period = page.period === undefined ? '' : `/${encodeURIComponent(page.period)}`;
  const pivot = page.pivot === undefined ? '' : pivotQuery(page.pivot);
  return `${base}/table/${encodeURIComponent(page.table)}${period}${pivot}`;
}

class Router {
  route = $state.raw<Route>(parseRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => {
      this.leaving();
      this.route = parseRoute(location.hash);
    });
  }

  /** Before another page: what is being written on this one counts. */
  leaving = (): void => undefined;

  go(page: Page, ledger: LedgerName = this.route.ledger): void {
    this.leaving();
    location.hash = hrefOf({ ledger, page });
  }

  /** Without a step for the back button. */
  settle(page: Page): void {
    history.replaceState(null, '', hrefOf({ ledger: this.route.ledger, page }));
    this.route = { ...this.route, page };
  }
}

export const router = new Router();
