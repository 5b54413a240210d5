/** Two units becoming one: the facts of both are read, what differs is decided, then all is one commit. */
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { UnitId } from '#domain/id';
import { clashesOf, mergeOf, type Clash, type Decision } from '#domain/orgunit/merge';
import { getPeriod } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { now } from '../edge';
import { nameOf, periodLocale } from '../table/naming';
import { showValue } from '../table/show-cell';
import type { Workspace } from '../workspace.svelte';
import { commitChange, unlessProblem } from './acts';
import { mapOf, put } from './sets';

export class Merging {
  readonly workspace: Workspace;
  readonly gone: UnitId;
  stays = $state.raw<UnitId | null>(null);
  /** null while they are being read. */
  facts = $state.raw<readonly Fact[] | null>(null);
  decided = $state.raw(mapOf<string, Decision>());
  readonly clashes: readonly Clash[] = $derived.by(() =>
    this.facts && this.stays ? clashesOf(this.facts, this.gone, this.stays) : [],
  );
  readonly open = $derived.by(
    () => this.clashes.filter(({ gone }) => !this.decided.has(keyOfFact(gone))).length,
  );
  readonly count = $derived.by(() => (this.facts ?? []).filter(({ unit }) => unit === this.gone).length);

  constructor(workspace: Workspace, gone: UnitId) {
    this.workspace = workspace;
    this.gone = gone;
  }

  async choose(stays: UnitId): Promise<void> {
    this.stays = stays;
    this.facts = null;
    this.decided = mapOf();
    const facts = await this.workspace.ledger.readUnitFacts([this.gone, stays]);
    if (this.stays === stays) this.facts = facts;
  }

  decide(clash: Clash, decision: Decision): void {
    this.decided = put(this.decided, keyOfFact(clash.gone), decision);
  }

  /** What cannot be added up stays open. */
  decideAll(decision: Decision): void {
    const decided = this.clashes
      .filter(({ addable }) => decision !== 'sum' || addable)
      .map(({ gone }) => [keyOfFact(gone) as string, decision] as const);
    this.decided = mapOf([...this.decided, ...decided]);
  }

  /** What a clash is about, and the two figures as they are shown. */
  textsOf({ gone, stays }: Clash): { period: string; indicator: string; gone: string; stays: string } {
    const { catalog } = this.workspace;
    const shown = (fact: Fact): string =>
      fact.text ??
      showValue(fact.value ?? { why: fact.status ?? 'blank' }, catalog.indicators.get(fact.indicator));
    return {
      period: showPeriod(getPeriod(gone.period), periodLocale()),
      indicator: nameOf(catalog, gone.indicator),
      gone: shown(gone),
      stays: shown(stays),
    };
  }

  async commit(): Promise<boolean> {
    const { workspace, gone, stays, facts, decided } = this;
    if (stays === null || facts === null) return false;
    const { catalog } = workspace;
    const decide = (clash: Clash): Decision | undefined => decided.get(keyOfFact(clash.gone));
    const change = mergeOf(catalog, { gone, stays, facts, decide, at: now() });
    if (!change.ok) return unlessProblem(change.problem);
    const details = { unit: nameOf(catalog, gone), into: nameOf(catalog, stays), count: this.count };
    await commitChange(workspace, { code: 'unitMerged', details }, change.value, true);
    return true;
  }
}
