/** A formula being written: what is wrong with it, what it gives at a place, what may come next. */
import { findCycle } from '#compute/order';
import { findIndicator } from '#domain/catalog/catalog';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { functionOf } from '#formula/functions/index';
import { showFormula, storeFormula } from '#formula/names';
import { parseFormula } from '#formula/parser';
import type { Node } from '#formula/syntax';
import { helpText, parameterText, say } from '#text/say';
import { fail, succeed, type Problem, type Result } from '#value/problem';
import type { Value } from '#value/value';
import { reasonOf, showValue } from '../table/show-cell';
import type { Workspace } from '../workspace.svelte';
import { callAt, completionsAt, type Completion } from './complete';

interface Asked {
  readonly workspace: Pick<Workspace, 'catalog'>;
  /** The indicator whose formula it is; a new one is in no catalogue yet. */
  readonly indicator: Indicator;
  /** What it comes to where the clerk stands; nothing is shown where they stand nowhere. */
  readonly gives?: (formula: Node) => Value;
  readonly save: (stored: string, shown: string) => Promise<void>;
}

export class FormulaDraft {
  readonly #asked: Asked;
  text = $state('');
  caret = $state(0);
  chosen = $state(0);
  /** The list was waved away; typing brings it back. */
  quiet = $state(false);

  readonly stored: Result<string> = $derived.by(() => this.#store());
  readonly problem: Problem | undefined = $derived(this.stored.ok ? undefined : this.stored.problem);
  readonly result = $derived.by(() => this.#result());
  readonly completions = $derived.by(() =>
    this.quiet ? { from: this.caret, items: [] } : completionsAt(this.text, this.caret, this.#names()),
  );
  readonly signature = $derived.by(() => this.#signature());

  constructor(asked: Asked) {
    this.#asked = asked;
    const { indicator, workspace } = asked;
    const { indicators } = workspace.catalog;
    const shown = showFormula(indicator.formula ?? '', (id) => indicators.get(id as IndicatorId)?.name);
    this.text = `=${shown}`;
    this.caret = this.text.length;
    this.quiet = true;
  }

  get indicator(): Indicator {
    return this.#asked.indicator;
  }

  get changed(): boolean {
    return this.stored.ok && this.stored.value !== this.indicator.formula;
  }

  take(completion: Completion): void {
    const { from } = this.completions;
    this.text = this.text.slice(0, from) + completion.insert + this.text.slice(this.caret);
    this.caret = from + completion.insert.length;
    this.chosen = 0;
  }

  /** False while there is a mistake in it. */
  async commit(): Promise<boolean> {
    if (!this.stored.ok) return false;
    if (this.changed) await this.#asked.save(this.stored.value, this.text.replace(/^[=＝]/, ''));
    return true;
  }

  #names(): string[] {
    return [...this.#asked.workspace.catalog.indicators.values()]
      .filter((one) => one.id !== this.indicator.id)
      .map((one) => one.name);
  }

  /** Found when it is written: mistakes, unknown names, and a formula that would need itself. */
  #store(): Result<string> {
    const { catalog } = this.#asked.workspace;
    const stored = storeFormula(this.text, (name) => findIndicator(catalog, name)?.id);
    if (!stored.ok) return stored;
    const others = [...catalog.indicators.values()].filter((one) => one.id !== this.indicator.id);
    const cycle = findCycle([...others, { ...this.indicator, formula: stored.value }]);
    if (!cycle) return succeed(stored.value);
    const names = cycle.map((id) => catalog.indicators.get(id)?.name ?? id);
    return fail('formula.cycle', { path: names.join(' → ') });
  }

  #result(): string {
    if (!this.stored.ok) return '';
    const parsed = parseFormula(this.stored.value);
    if (!parsed.ok) return '';
    const { workspace, gives } = this.#asked;
    if (!gives) return '';
    const value = gives(parsed.value);
    const nameOf = (id: string): string => workspace.catalog.indicators.get(id as IndicatorId)?.name ?? id;
    return reasonOf(value, nameOf) ?? say('formula.gives', { value: showValue(value, this.indicator) });
  }

  #signature(): { name: string; help: string; parameters: readonly string[]; argument: number } | undefined {
    const call = callAt(this.text, this.caret);
    const declared = call && functionOf(call.name.toUpperCase());
    if (!call || !declared) return undefined;
    return {
      name: declared.name,
      help: helpText(declared.help),
      parameters: declared.parameters.map((parameter) => parameterText(parameter.name)),
      argument: Math.min(call.argument, declared.parameters.length - 1),
    };
  }
}
