/**
 * Chromium is killed at random moments while figures are typed, pasted and taken in from files. `--kills=200` says how
 * often, `--seed=1` which moments; `--as-built` takes what lies in `dist/`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds } from './kill/rounds';
import { openSite } from './site';

const goal = 2000;

export async function run(options: Readonly<Record<string, string>>): Promise<void> {
  const seed = Number(options['seed'] ?? Math.floor(Math.random() * 1e9));
  const kills = Number(options['kills'] ?? 200);
  console.log(`kill seed: ${seed}`);
  const site = await openSite('as-built' in options);
  const profile = mkdtempSync(join(tmpdir(), 'ledger-kill-'));
  try {
    const say = 'verbose' in options ? console.log : undefined;
    const report = await killRounds({ site: site.app, profile, seed, kills, ...(say ? { say } : {}) });
    const { type, paste, import: imports, opening } = report.kills;
    console.log(
      `kill times: ${kills}, while typing ${type}, pasting ${paste}, importing ${imports}, opening ${opening}`,
    );
    console.log(
      `kill left: ${report.entries} entries, ${report.facts} figures; ${report.acts} figures or blocks were written, ${report.acknowledged} of them last seen acknowledged; ${report.imports} imports were`,
    );
    for (const fault of report.faults) console.log(`kill fault: ${fault}`);
    console.log(`kill lost or half there: ${report.faults.length} (wanted 0)`);
    const times = [...report.opened].sort((a, b) => a - b);
    const at = (part: number): string =>
      `${times[Math.min(times.length - 1, Math.floor(part * times.length))]?.toFixed(0)} ms`;
    const reached = (times[times.length - 1] ?? 0) <= goal;
    console.log(
      `kill opens after: ${at(0.5)} in the middle, 95 % within ${at(0.95)}, ${at(1)} at most, of ${times.length} (wanted ≤ ${goal} ms) ${reached ? 'reached' : 'MISSED'}`,
    );
    if (!reached || report.faults.length > 0) process.exitCode = 1;
  } finally {
    rmSync(profile, { recursive: true, force: true });
    await site.close();
  }
}
