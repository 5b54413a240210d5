/**
 * The page 指标: `#/indicators/ID` an indicator beside the list, `#/indicators/dictionary` the dictionary, `…/parameters` the
 * parameters. Behind it stands what the list is narrowed to: `?search=分娩&kind=computed&use=unused&field=妇幼`, in the dictionary
 * also `&new=yes` and `&entry=CODE`.
 */
import { readQuery, writeQuery } from '../page-query';
import { hrefOf, router, type Page } from '../routes.svelte';
import { kinds, useKinds, type Filters } from './list';

type Query = Partial<Record<'search' | 'kind' | 'use' | 'field' | 'new' | 'entry', string>>;

class IndicatorsPage {
  readonly #query = $derived<Query>(readQuery(router.route.page));
  readonly filters: Filters = $derived({
    query: this.#query.search ?? '',
    kind: kinds.find((one) => one === this.#query.kind) ?? 'all',
    use: useKinds.find((one) => one === this.#query.use) ?? 'all',
    field: this.#query.field ?? '',
  });
  /** Of the dictionary only what the ledger does not have. */
  readonly onlyNew = $derived(this.#query.new === 'yes');
  /** The entry looked at, by its code. */
  readonly entry = $derived(this.#query.entry);

  narrow({ query, kind, use, field }: Partial<Filters>): void {
    const said = {
      ...(query === undefined ? {} : { search: query }),
      ...(kind === undefined ? {} : { kind: kind === 'all' ? '' : kind }),
      ...(use === undefined ? {} : { use: use === 'all' ? '' : use }),
      ...(field === undefined ? {} : { field }),
    };
    this.#look(said);
  }

  setOnlyNew(on: boolean): void {
    this.#look({ new: on ? 'yes' : '' });
  }

  lookAt(entry: string): void {
    this.#look({ entry });
  }

  /** Another indicator beside the same list. */
  choose(at: string | undefined): void {
    router.settle(this.#pageAt(at));
  }

  hrefTo(at: string): string {
    return hrefOf({ ledger: router.route.ledger, page: this.#pageAt(at) });
  }

  #look(change: Query): void {
    const { page } = router.route;
    if (page.name === 'indicators')
      router.settle({ ...page, query: writeQuery({ ...this.#query, ...change }) });
  }

  #pageAt(at: string | undefined): Page {
    const query = writeQuery(this.#query);
    return { name: 'indicators', ...(at === undefined ? {} : { at }), query };
  }
}

export const indicatorsPage = new IndicatorsPage();
