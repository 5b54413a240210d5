/** All work the worker does. One more: a function of type `Job` and a line here. */
import { backup, backupOlder, backupWaiting, lookInto, mergeBackup, restore, tryRestore } from './backup';
import { build, fill, open, unpack, zip } from './files';
import { fillForm } from './fill-form';
import { writeGeneration } from './generation';
import { join } from './join';
import { practice } from './practice';
import { isPassphrase, protect, unprotect, verifierFor } from './protect';
import { compareSnapshots, returnToSnapshot } from './snapshot';
import { understand } from './understand';

export const jobs = {
  open,
  understand,
  fill,
  fillForm,
  build,
  zip,
  unpack,
  join,
  practice,
  backup,
  backupOlder,
  backupWaiting,
  lookInto,
  tryRestore,
  restore,
  mergeBackup,
  protect,
  unprotect,
  verifierFor,
  isPassphrase,
  writeGeneration,
  returnToSnapshot,
  compareSnapshots,
} as const;

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type InputOf<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type OutputOf<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
