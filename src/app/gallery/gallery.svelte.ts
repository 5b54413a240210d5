/** 从模板库新建: which forms, whose rows, from when; and what that would add before anything is written. */
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { UnitId } from '#domain/id';
import { adopt, type Adoption, type Wish } from '#domain/library/adopt';
import { firstPeriod } from '#domain/library/first-period';
import type { Form } from '#domain/library/form';
import { loadLibrary } from '#domain/library/library';
import { foldName } from '#domain/name';
import { childrenOf, findRoot, findUnit } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import type { Month } from '#domain/period/months';
import { showPeriod } from '#domain/period/show';
import { newUnit } from '#exchange/intake/new-unit';
import { say } from '#text/say';
import { theDictionary } from '../dictionary';
import { newId, today } from '../edge';
import type { Workspace } from '../workspace.svelte';
import { cardOf, fieldsOf, type Card } from './cards';
import { namesIn } from './names';
import { libraryWords } from './words';

export class Gallery {
  readonly workspace: Workspace;
  readonly #dictionary: Dictionary;
  readonly cards: readonly Card[];
  query = $state('');
  /** Codes, in the order they were chosen. */
  chosen = $state.raw<readonly string[]>([]);
  /** Names typed or pasted, where the ledger has none or others are wanted. */
  pasting = $state(false);
  names = $state('');
  /** Name of the unit that gathers, where there is none yet. */
  rootName = $state('');
  month = $state.raw<Month>(today());
  /** Units of the tree that are not to be in. */
  leftOut = $state.raw<readonly UnitId[]>([]);

  readonly fields = $derived.by(() => fieldsOf(this.cards, this.query));
  readonly forms = $derived.by(() =>
    this.chosen.flatMap((code) => this.cards.find(({ form }) => form.code === code)?.form ?? []),
  );
  readonly root = $derived.by(() => findRoot(this.workspace.catalog.units));
  readonly below = $derived.by(() =>
    this.root ? childrenOf(this.workspace.catalog.units, this.root.id).filter(isReporting) : [],
  );
  readonly pastes = $derived.by(() => this.pasting || this.below.length === 0);
  readonly count = $derived.by(() =>
    this.pastes
      ? namesIn(this.names).length
      : this.below.filter(({ id }) => !this.leftOut.includes(id)).length,
  );
  /** Forms with rows of their own need no units. */
  readonly needsUnits = $derived.by(() => this.forms.some(({ rows }) => rows === undefined));
  readonly missing = $derived.by((): 'forms' | 'root' | 'units' | null => {
    if (this.forms.length === 0) return 'forms';
    if (!this.root && this.rootName.trim() === '') return 'root';
    return this.needsUnits && this.count === 0 ? 'units' : null;
  });
  /** With ids that are thrown away: only what it counts is shown. */
  readonly preview = $derived.by((): Adoption | null =>
    this.missing === null ? this.#adopt(countingIds()) : null,
  );

  private constructor(workspace: Workspace, forms: readonly Form[], dictionary: Dictionary) {
    this.workspace = workspace;
    this.#dictionary = dictionary;
    this.cards = forms.map((form) => cardOf(form, dictionary));
  }

  static async open(workspace: Workspace): Promise<Gallery> {
    const [forms, dictionary] = await Promise.all([loadLibrary(), theDictionary()]);
    return new Gallery(workspace, forms, dictionary);
  }

  toggle(code: string): void {
    const without = this.chosen.filter((one) => one !== code);
    this.chosen = without.length < this.chosen.length ? without : [...this.chosen, code];
  }

  toggleUnit(id: UnitId): void {
    const without = this.leftOut.filter((one) => one !== id);
    this.leftOut = without.length < this.leftOut.length ? without : [...this.leftOut, id];
  }

  /** A table of that name is there already. */
  isThere({ name }: Form): boolean {
    const folded = foldName(name);
    return [...this.workspace.catalog.tables.values()].some((table) => foldName(table.name) === folded);
  }

  periodOf(form: Form): string {
    return showPeriod(firstPeriod(form, this.month));
  }

  /** One commit, undone in one step; null where something is still missing. */
  async create(): Promise<Adoption | null> {
    if (this.missing !== null) return null;
    const adoption = this.#adopt(newId);
    const tables = adoption.tables.map(({ name }) => name);
    await this.workspace.commit(
      {
        code: tables.length > several ? 'libraryMany' : 'library',
        details: { tables: tables.join(say('list.and')), first: tables[0] ?? '', count: tables.length },
      },
      adoption.change,
    );
    return adoption;
  }

  #adopt(ids: () => string): Adoption {
    const { catalog } = this.workspace;
    const root = this.root ?? newUnit(ids() as UnitId, this.rootName.trim(), null, undefined, 0);
    const wish: Wish = {
      root,
      units: this.pastes
        ? this.#pasted(root, ids)
        : this.below.filter(({ id }) => !this.leftOut.includes(id)),
      month: this.month,
      words: libraryWords(),
    };
    return adopt(this.forms, catalog, this.#dictionary, wish, ids);
  }

  #pasted(root: Unit, ids: () => string): Unit[] {
    const { units } = this.workspace.catalog;
    const first = this.root ? childrenOf(units, this.root.id).length : 0;
    return namesIn(this.names).flatMap((name, i) => {
      if (foldName(name) === foldName(root.name)) return [];
      return [findUnit(units, name) ?? newUnit(ids() as UnitId, name, root.id, undefined, first + i)];
    });
  }
}

/** More names than this make no sentence. */
const several = 3;

/** Object classes and projects are units too, and report nothing themselves. */
function isReporting({ kind }: Unit): boolean {
  return kind !== 'other';
}

function countingIds(): () => string {
  let last = 0;
  return () => `preview${(last += 1)}`;
}
