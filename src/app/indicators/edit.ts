/** Changes to indicators: each one commit with its sentence in the history, each undone in one step. */
import type { IndicatorId } from '#domain/id';
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { Entry } from '#domain/dictionary/entry';
import type { Indicator } from '#domain/indicator/indicator';
import { factorOf, isRate, periodLawOf, rollupOf, shownDecimalsOf } from '#domain/indicator/law';
import { findBearer, renamed, withAliases } from '#domain/indicator/naming';
import { takeOver } from '#domain/indicator/take-over';
import { say } from '#text/say';
import { fail, succeed, type Result } from '#value/problem';
import { newId } from '../edge';
import { sayDone } from '../said';
import type { Workspace } from '../workspace.svelte';
import { captionOf, shownField, without, withWeight, type Field } from './fields';

let turn: Promise<unknown> = Promise.resolve();

/**
 * One after the other, each from what the one before has left: a clerk is quicker in the next field than the disk, and
 * nothing written there may take back what was written before (law 7).
 */
function inTurn<T>(
  workspace: Workspace,
  { id }: Indicator,
  act: (now: Indicator) => Promise<Result<T>>,
): Promise<Result<T>> {
  const run = turn.then(() => {
    const now = workspace.catalog.indicators.get(id);
    return now ? act(now) : fail<T>('indicator.gone');
  });
  turn = run.catch(() => undefined);
  return run;
}

async function change(
  workspace: Workspace,
  from: Indicator,
  to: Indicator,
  details: { readonly field: string; readonly before: string; readonly after: string },
): Promise<Result<true>> {
  if (JSON.stringify(from) === JSON.stringify(to)) return succeed(true);
  await workspace.commit(
    { code: 'indicator', details: { indicator: from.name, ...details } },
    { indicators: [{ from, to }] },
  );
  return succeed(true);
}

export function setField(
  workspace: Workspace,
  indicator: Indicator,
  field: Field,
  text: string,
): Promise<Result<true>> {
  return inTurn(workspace, indicator, async (from) => {
    const to = field.write(from, text.trim());
    if (!to) return fail('indicator.notYear', { found: text });
    return change(workspace, from, to, {
      field: captionOf(field.name),
      before: shownField(field, from),
      after: shownField(field, to),
    });
  });
}

export function rename(workspace: Workspace, indicator: Indicator, name: string): Promise<Result<true>> {
  return inTurn(workspace, indicator, async (from) => {
    const result = renamed(workspace.catalog.indicators, from, name);
    if (!result.ok) return result;
    if (result.value.name === from.name) return succeed(true);
    await workspace.commit(
      { code: 'indicatorName', details: { before: from.name, after: result.value.name } },
      { indicators: [{ from, to: result.value }] },
    );
    return succeed(true);
  });
}

export function setAliases(workspace: Workspace, indicator: Indicator, text: string): Promise<Result<true>> {
  return inTurn(workspace, indicator, async (from) => {
    const result = withAliases(workspace.catalog.indicators, from, text.split(/[、,，;；\n]/));
    if (!result.ok) return result;
    return change(workspace, from, result.value, {
      field: captionOf('aliases'),
      before: from.aliases.join(say('list.and')),
      after: result.value.aliases.join(say('list.and')),
    });
  });
}

export function setWeight(
  workspace: Workspace,
  indicator: Indicator,
  id: IndicatorId | undefined,
): Promise<Result<true>> {
  return inTurn(workspace, indicator, async (from) => {
    const { indicators } = workspace.catalog;
    const nameOf = (one: IndicatorId | undefined): string => (one && indicators.get(one)?.name) ?? '';
    return change(workspace, from, withWeight(from, id), {
      field: captionOf('weight'),
      before: nameOf(from.weight),
      after: nameOf(id),
    });
  });
}

/** No longer the line of the old edition. */
export function endSuccession(workspace: Workspace, indicator: Indicator): Promise<Result<true>> {
  return inTurn(workspace, indicator, async (from) => {
    const { succeeds } = from;
    const before = (succeeds && workspace.catalog.indicators.get(succeeds)?.name) ?? '';
    return change(workspace, from, without(from, 'succeeds'), {
      field: captionOf('succeeds'),
      before,
      after: '',
    });
  });
}

/** From a formula to figures that are typed; what was computed is no figure and does not stay. */
export function makeInput(workspace: Workspace, indicator: Indicator): Promise<Result<true>> {
  return inTurn(workspace, indicator, async (from) => {
    const { name, countingUnit } = from;
    const to: Indicator = { ...from, kind: 'input', formula: null, rollup: rollupOf(name, countingUnit) };
    return change(workspace, from, to, {
      field: captionOf('kind'),
      before: say('indicators.kind.computed'),
      after: say('indicators.kind.input'),
    });
  });
}

/** A new one, with the usual laws for its name and counting unit. */
export async function create(
  workspace: Workspace,
  wanted: { readonly name: string; readonly countingUnit: string },
): Promise<Result<IndicatorId>> {
  const name = wanted.name.trim();
  const countingUnit = wanted.countingUnit.trim();
  if (name === '') return fail('indicator.nameless');
  const bearer = findBearer(workspace.catalog.indicators, name);
  if (bearer) return fail('indicator.taken', { name, by: bearer.name });
  const to: Indicator = {
    id: newId() as IndicatorId,
    name,
    aliases: [],
    kind: 'input',
    formula: null,
    factor: factorOf(countingUnit),
    decimals: isRate(name, countingUnit) ? 2 : shownDecimalsOf(countingUnit),
    countingUnit,
    rollup: rollupOf(name, countingUnit),
    periodLaw: periodLawOf(name, countingUnit),
    direction: 'none',
  };
  await workspace.commit({ code: 'indicatorNew', details: { indicator: name } }, { indicators: [{ to }] });
  return succeed(to.id);
}

/** With whatever its formula needs; nothing where the ledger has it. */
export async function takeEntry(workspace: Workspace, dictionary: Dictionary, entry: Entry): Promise<void> {
  const added = takeOver(workspace.catalog, dictionary, entry, newId);
  if (added.length === 0) return;
  const { name } = entry;
  const names = added.slice(0, -1).map((one) => one.name);
  const written = await workspace.commit(
    { code: 'indicatorTaken', details: { indicator: name, count: added.length } },
    { indicators: added.map((to) => ({ to })) },
  );
  const said =
    names.length === 0
      ? say('indicators.took', { name })
      : say('indicators.tookMany', { name, names: names.join(say('list.and')) });
  sayDone(workspace, written, said);
}
