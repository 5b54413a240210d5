/**
 * 自动备份: while a folder is chosen, a backup is written into it after changes. Never in the way: nothing here is waited for
 * by what is typed, and what goes wrong is told once and shown until it is mended.
 */
import { findRoot } from '#domain/orgunit/tree';
import { forgetFolder, keepFolder, readFolder, type ChosenFolder, type Written } from '#store/chosen-folder';
import { databaseNames } from '#store/database';
import { troubleOf } from '#exchange/generation/trouble';
import { nameGeneration, type Moment } from '#exchange/generation/name';
import { say } from '#text/say';
import { ProblemError, type Problem } from '#value/problem';
import type { WrittenGeneration } from '#worker/generation';
import { describeProblem } from '../describe';
import { now } from '../edge';
import { unlessBusy } from '../exclusive';
import { notices } from '../notices.svelte';
import type { Workspace } from '../workspace.svelte';
import {
  canChooseFolder,
  chooseFolder,
  listGenerations,
  mayWrite,
  readBackup,
  type Folder,
} from './folder-access';
import { lastBackups } from './last.svelte';
import { build } from './version';
import { dueAt } from './when';
import { quietly } from './working';

type State =
  /** The browser lets no page write into a folder. */
  | { readonly name: 'cannot' }
  | { readonly name: 'off' }
  /** After a restart of the browser the clerk has to allow it with a click. */
  | { readonly name: 'asks' }
  | { readonly name: 'on' }
  | { readonly name: 'failed'; readonly problem: Problem };

type Chosen = ChosenFolder<Folder>;

/** Only the real ledger: practice needs no backup. */
const database = databaseNames.real;

export const keepChoices = [5, 10, 20, 50] as const;
export const everyChoices = [5, 10, 30, 60] as const;

class Generations {
  state = $state.raw<State>({ name: 'off' });
  chosen = $state.raw<Chosen | null>(null);
  writing = $state(false);
  /** What the last one was, written in this window. */
  wrote = $state.raw<WrittenGeneration | null>(null);
  #workspace: Workspace | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Writes after the changes of this ledger, from now on. Returns the way to stop. */
  follow(workspace: Workspace): () => void {
    this.#workspace = workspace;
    const stop = workspace.onEntry(() => this.#plan());
    void this.#look();
    return () => {
      stop();
      clearTimeout(this.#timer);
      if (this.#workspace === workspace) this.#workspace = null;
    };
  }

  async choose(): Promise<void> {
    const handle = await chooseFolder();
    if (!handle) return;
    const { mark = newMark(), keep = 10, every = 10 } = this.chosen ?? {};
    await this.#keep({ handle, mark, keep, every, last: null });
    this.state = { name: 'on' };
    await this.writeNow();
  }

  /** Another window that was allowed first may have written meanwhile: one of them is enough. */
  async resume(): Promise<void> {
    const last = this.chosen?.last?.name;
    await this.#look(true);
    if (this.state.name === 'on') await this.#write((chosen) => chosen.last?.name === last);
  }

  async set(change: Partial<Pick<Chosen, 'keep' | 'every'>>): Promise<void> {
    const chosen = await this.#read();
    if (!chosen) return;
    await this.#keep({ ...chosen, ...change });
    this.#plan();
  }

  /** The files stay; the folder is forgotten. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await forgetFolder(database);
    this.chosen = null;
    this.state = { name: 'off' };
  }

  /** Also where nothing changed; false where there was nothing to write, or it failed. */
  async writeNow(): Promise<boolean> {
    return this.#write(() => true);
  }

  /** The newest backup in the folder, whoever wrote it; undefined where there is none. */
  async newest(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
    if (!this.chosen) await this.choose();
    else if (this.state.name !== 'on') await this.#look(true);
    const folder = this.chosen?.handle;
    if (!folder || this.state.name !== 'on') return undefined;
    const found = await this.reading(async () => {
      const [first] = await listGenerations(folder);
      return first ? { name: first.name, bytes: await readBackup(folder, first.name) } : null;
    });
    if (found === null) notices.say(say('generations.listNone'), { tone: 'warning' });
    return found ?? undefined;
  }

  /** Reads something in the folder; what goes wrong with it is shown, and undefined comes back. */
  async reading<T>(read: () => Promise<T>): Promise<T | undefined> {
    try {
      return await read();
    } catch (error) {
      this.#fail({ code: troubleOf(error), details: { name: '' } });
      return undefined;
    }
  }

  /** What was chosen, and whether it may be written to. */
  async #look(ask = false): Promise<void> {
    if (!canChooseFolder()) return void (this.state = { name: 'cannot' });
    const chosen = await this.#read();
    if (!chosen) return void (this.state = { name: 'off' });
    const may = await mayWrite(chosen.handle, ask);
    if (may === 'denied') return this.#fail({ code: 'generation.refused', details: { name: '' } });
    this.state = { name: may === 'granted' ? 'on' : 'asks' };
    if (may === 'granted') this.#plan();
  }

  async #read(): Promise<Chosen | null> {
    this.chosen = ((await readFolder(database)) as Chosen | undefined) ?? null;
    return this.chosen;
  }

  async #keep(chosen: Chosen): Promise<void> {
    await keepFolder(database, chosen);
    this.chosen = chosen;
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const { chosen } = this;
    const workspace = this.#workspace;
    if (!workspace || !chosen || !['on', 'failed'].includes(this.state.name)) return;
    const times = timesOf(workspace, chosen.last);
    if (!times) return;
    const { every, last } = chosen;
    // After a failure not at once again.
    const tried = Math.max(this.#tried, last ? Date.parse(last.at) : 0);
    const due = dueAt({ ...times, every, last: tried === 0 ? undefined : tried });
    this.#timer = setTimeout(() => void this.#write(() => false), Math.max(0, due - Date.now()));
  }
  #tried = 0;

  /** `wanted`: also where nothing changed since what was written last. */
  async #write(wanted: (chosen: Chosen) => boolean): Promise<boolean> {
    const workspace = this.#workspace;
    if (!workspace || this.writing) return false;
    this.writing = true;
    this.#tried = Date.now();
    try {
      await workspace.flush();
      const done = await unlessBusy('generations', async () => {
        // Another window may have written meanwhile.
        const chosen = await this.#read();
        return chosen && (wanted(chosen) || timesOf(workspace, chosen.last))
          ? this.#writeOne(workspace, chosen)
          : true;
      });
      return done !== undefined;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.#fail(error.problem);
      return false;
    } finally {
      this.writing = false;
      this.#plan();
    }
  }

  async #writeOne(workspace: Workspace, chosen: Chosen): Promise<boolean> {
    const newest = workspace.past.last;
    if (!newest) return false;
    const { handle: folder, mark, keep } = chosen;
    const title = `${findRoot(workspace.catalog.units)?.name ?? say('app.name')} ${say('generations.mark')}`;
    const name = nameGeneration(title, moment(), mark);
    // What is typed while it is written may not be in it.
    const at = now();
    const waiting = workspace.line.list;
    const input = { database, app: build, folder, name, mark, keep, waiting };
    this.wrote = await quietly('writeGeneration', input);
    await this.#keep({ ...chosen, last: { name, at, entry: newest.id, entryAt: newest.at } });
    lastBackups.made(workspace.name, at);
    this.state = { name: 'on' };
    return true;
  }

  /** Told once; the page and the chip show it until it is mended. */
  #fail(problem: Problem): void {
    const before = this.state;
    this.state = { name: 'failed', problem };
    if (before.name === 'failed' && before.problem.code === problem.code) return;
    notices.say(describeProblem(problem), { tone: 'warning' });
  }
}

export const generations = new Generations();

/** Of the first and the newest edit no generation holds; undefined where there is none. */
function timesOf({ past }: Workspace, last: Written | null): { first: number; newest: number } | undefined {
  const { last: newest, times } = past;
  if (!newest || (last && newest.id === last.entry && newest.at === last.entryAt)) return undefined;
  const known = last ? Date.parse(last.entryAt) : 0;
  let at = times.length - 1;
  while (at > 0 && (times[at - 1] ?? 0) > known) at -= 1;
  const end = Date.parse(newest.at);
  return { first: times[at] ?? end, newest: end };
}

function moment(): Moment {
  const here = new Date();
  return {
    year: here.getFullYear(),
    month: here.getMonth() + 1,
    day: here.getDate(),
    hour: here.getHours(),
    minute: here.getMinutes(),
    second: here.getSeconds(),
  };
}

function newMark(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => letters[byte & 31]).join('');
}
