/**
 * The passphrase of a protected ledger: from `--passphrase-file`, else from LEDGER_PASSPHRASE, else asked for where somebody
 * sits at the terminal. Never from an argument, which every user of the machine could read.
 */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { passphraseLength, shortest } from '#cipher/passphrase';
import { say } from '#text/say';
import { ProblemError } from '#value/problem';
import { bytesOf } from '../file';

export const variable = 'LEDGER_PASSPHRASE';

/** Of a ledger that is there. */
export async function passphraseFor(file: string, passphraseFile: string | undefined): Promise<string> {
  return (await told(passphraseFile)) ?? ask(say('protection.prompt', { file }));
}

/** Of one that is made: long enough, and asked for twice. */
export async function newPassphraseFor(file: string, passphraseFile: string | undefined): Promise<string> {
  const given = await told(passphraseFile);
  const passphrase = given ?? (await ask(say('protection.promptNew', { file, least: shortest.file })));
  if (passphraseLength(passphrase) < shortest.file)
    throw new ProblemError({ code: 'passphrase.tooShort', details: { least: shortest.file } });
  if (given === undefined && (await ask(say('protection.promptAgain'))) !== passphrase)
    throw new ProblemError({ code: 'passphrase.notSame' });
  return passphrase;
}

async function told(passphraseFile: string | undefined): Promise<string | undefined> {
  if (passphraseFile === undefined) return process.env[variable] || undefined;
  const text = new TextDecoder().decode(await bytesOf(passphraseFile));
  return text.split(/\r?\n/, 1)[0];
}

/** On standard error, so that standard output stays JSON; what is typed is not shown. */
function ask(words: string): Promise<string> {
  if (!process.stdin.isTTY) throw new ProblemError({ code: 'passphrase.missing', details: { variable } });
  const silence = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silence, terminal: true });
  // Only now the terminal has stopped showing what is typed.
  process.stderr.write(words);
  return new Promise((resolve, reject) => {
    lines.once('SIGINT', () => {
      lines.close();
      reject(new ProblemError({ code: 'passphrase.missing', details: { variable } }));
    });
    lines.question('', (answer) => {
      lines.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}
