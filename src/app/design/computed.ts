/** A computed column of a design: its formula may name indicators that only the design has. */
import { blankComputed, computedOf, type Named } from '../formula/computed';
import { FormulaDraft } from '../formula/draft.svelte';
import type { DesignDraft } from './draft.svelte';
import { putIndicator } from './put';

export function computedDraft(draft: DesignDraft, named: Named): FormulaDraft {
  const blank = blankComputed();
  return new FormulaDraft({
    workspace: draft,
    indicator: blank,
    save(formula) {
      const indicator = computedOf(blank, named, formula);
      putIndicator(draft, indicator, draft.nextPlace, [indicator]);
      return Promise.resolve();
    },
  });
}
