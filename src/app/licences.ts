/** What is shipped with the page and under which licences; the build writes the list in, so that it is there offline. */

export interface Shipped {
  readonly name: string;
  /** Not known of what came inside another package. */
  readonly version?: string;
  readonly within?: string;
  readonly licence: string;
  readonly text: string;
}

declare const __LEDGER_LICENCES__: { readonly own: string; readonly shipped: readonly Shipped[] };

export const licences = __LEDGER_LICENCES__;
