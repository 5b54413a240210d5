/**
 * Opening a ledger of an older version. A copy of it is kept first; where that fails the clerk is asked before anything is
 * changed. How far it is stands in this window and in the others that wait for the same ledger.
 */
import { databaseNames, type LedgerName, type Upgraded } from '#store/database';
import { stepsAfter } from '#store/migrations/list';
import { olderVersionOf } from '#store/older';
import { troubleOf, type Trouble } from '#store/trouble';
import { backUpOlder, keepCopy } from './backup/before-upgrade';
import { exclusively } from './exclusive';
import { pocket } from './pocket';

interface Doing {
  readonly name: 'copying' | 'upgrading';
  readonly done: number;
  readonly total: number;
  /** Of how many this is which. */
  readonly step: number;
  readonly steps: number;
}

export type Stage =
  | Doing
  /** Another window is at it. */
  | { readonly name: 'elsewhere'; readonly doing: Doing | null }
  /** The copy could not be kept: nothing was changed, the clerk decides. */
  | { readonly name: 'uncopied'; readonly trouble: Trouble; readonly reason: string };

/** The ledger is not wanted any more. */
export class Left extends Error {}

type Answer = 'again' | 'without';

const key = 'upgrading';
/** Other windows need not be told of every row. */
const pause = 250;
/** Most windows are open by then; only what takes longer is worth a word. */
const patience = 1000;

export class Upgrade {
  stage = $state.raw<Stage | null>(null);
  /** The clerk has a file of it as it was. */
  backedUp = $state(false);
  readonly ledger: LedgerName;
  readonly #database: string;
  #pending: { resolve: (answer: Answer) => void; reject: (left: Left) => void } | undefined;
  #left = false;
  #steps: readonly number[] = [];
  #told = 0;

  constructor(ledger: LedgerName) {
    this.ledger = ledger;
    this.#database = databaseNames[ledger];
  }

  /** `open` upgrades what it opens, and tells of it by `advance`. */
  async before<T>(open: () => Promise<T>): Promise<T> {
    const unwatch = this.#watch();
    try {
      if ((await olderVersionOf(this.#database)) === undefined) return await open();
      return await exclusively(`upgrade.${this.#database}`, async () => {
        const version = await olderVersionOf(this.#database);
        if (version === undefined) return open();
        unwatch();
        this.#steps = stepsAfter(version);
        try {
          // Practice has nothing to lose.
          if (this.ledger === 'real') await this.#keepCopy();
          if (this.#left) throw new Left();
          return await open();
        } finally {
          pocket.forget(key);
        }
      });
    } finally {
      unwatch();
      this.stage = null;
    }
  }

  readonly advance = ({ to, done, total }: Upgraded): void => {
    const step = this.#steps.indexOf(to) + 1;
    this.#show({ name: 'upgrading', done, total, step, steps: this.#steps.length });
  };

  answer(answer: Answer): void {
    this.stage = null;
    this.#pending?.resolve(answer);
  }

  async backUp(): Promise<void> {
    this.backedUp = await backUpOlder(this.ledger);
  }

  /** Nothing is upgraded any more that was not begun. */
  leave(): void {
    this.#left = true;
    this.#pending?.reject(new Left());
  }

  async #keepCopy(): Promise<void> {
    for (;;) {
      try {
        return await keepCopy(this.ledger, (done, total) =>
          this.#show({ name: 'copying', done, total, step: 1, steps: 1 }),
        );
      } catch (error) {
        if ((await this.#ask(error)) === 'without') return;
      }
    }
  }

  #ask(error: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#left) return reject(new Left());
      this.#pending = { resolve, reject };
      this.stage = { name: 'uncopied', trouble: troubleOf(error) ?? 'other', reason: String(error) };
      pocket.keep(key, [this.#database, null]);
    });
  }

  #show(doing: Doing): void {
    this.stage = doing;
    const at = performance.now();
    if (at - this.#told < pause) return;
    this.#told = at;
    pocket.keep(key, [this.#database, doing]);
  }

  /** Until it is this window's turn. */
  #watch(): () => void {
    const look = (): void => {
      const [database, doing] = (pocket.read(key) ?? []) as readonly unknown[];
      if (database === this.#database) this.stage = { name: 'elsewhere', doing: doing as Doing | null };
    };
    const timer = setTimeout(look, patience);
    const stop = pocket.watch(key, look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }
}
