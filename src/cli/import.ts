/**
 * `import FILE… --ledger L [--accept] [--period P]`: what the app does with dropped files, without a browser. One JSON line
 * a table; all that is taken is one commit. A file with doubts is left out unless `--accept`; what cannot be planned
 * (no period, say) is left out in any case. Exit code 1 where something was left out.
 */
import { ProblemError } from '#value/problem';
import { ledgerOptions, now, openOrBegin, saveLedger } from './ledger/file';
import { periodNamed } from './ledger/names';
import { takeIn } from './ledger/take-in';
import { optionsOf } from './options';

export const importFiles = {
  name: 'import',
  usage:
    'import FILE… --ledger L.ledger.zip|L.ledger.enc|L.json [--passphrase-file F] [--accept] [--period P]',
  async run(args: readonly string[]): Promise<undefined> {
    const { rest, values, flags } = optionsOf(args, this.usage, {
      values: [...ledgerOptions, 'period'],
      flags: ['accept'],
    });
    const { ledger: path, period } = values;
    if (path === undefined || rest.length === 0)
      throw new ProblemError({ code: 'cli.usage', details: { usage: this.usage } });
    const { ledger, passphrase } = await openOrBegin(path, values['passphrase-file']);
    const lines = await takeIn(rest, ledger, {
      at: now(),
      accept: flags.has('accept'),
      ...(period === undefined ? {} : { period: periodNamed(period) }),
    });
    await saveLedger(path, ledger, passphrase);
    for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
    if (lines.some(({ written }) => !written)) process.exitCode = 1;
  },
};
