/** What stands behind a plain page's name in the address: `table=ID&year=2026`. */
import type { Page } from './routes.svelte';

export function readQuery(page: Page): Readonly<Record<string, string>> {
  return 'query' in page && page.query !== undefined
    ? Object.fromEntries(new URLSearchParams(page.query))
    : {};
}

/** Without what has nothing to say. */
export function writeQuery(parts: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(said).toString();
}
