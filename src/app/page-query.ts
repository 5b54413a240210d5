/** What stands behind a plain page's name in the address: `table=ID&year=2026`. */
import { router, type Page, type PlainPage } from './routes.svelte';

type Parts = Readonly<Record<string, string | number | undefined>>;

export function readQuery(page: Page): Readonly<Record<string, string>> {
  return 'query' in page && page.query !== undefined
    ? Object.fromEntries(new URLSearchParams(page.query))
    : {};
}

/** Without what has nothing to say. */
export function writeQuery(parts: Parts): string {
  const said = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(said).toString();
}

/**
 * What a page shows without having been told comes into its address, so that a reload, the way back and a second window
 * show the same.
 */
export function settleShown(name: PlainPage, shown: Parts): void {
  const { page } = router.route;
  if (page.name !== name) return;
  const query = writeQuery({ ...readQuery(page), ...shown });
  if (query !== (page.query ?? '')) router.settle({ ...page, query });
}
