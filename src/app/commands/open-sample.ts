import { say } from '#text/say';
import { theDictionary } from '../dictionary';
import { Intake } from '../intake.svelte';
import { jobs } from '../jobs.svelte';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import { readShipped } from '../shipped';
import { writeIntake } from './commit-import';
import { readFile } from './import-files';

/** The sample county's workbooks: three years of half-years, made by `npm run sample`. */
const periods = ['2024H1', '2024H2', '2025H1', '2025H2', '2026H1'];

/** 打开样例: its own database; the first time its workbooks are imported as a clerk would import them, and its monthly books filled. */
export async function openSample(session: Session): Promise<void> {
  await session.enter('sample');
  const { workspace } = session;
  if (!workspace) return;
  if (workspace.catalog.tables.size === 0) {
    await jobs.run(say('job.sample'), async (progress) => {
      const read = [];
      for (const [i, period] of periods.entries()) {
        progress(i, periods.length);
        const name = `mch-${period}.xlsx`;
        read.push(await readFile(name, await readShipped(`sample/${name}`)));
      }
      await writeIntake(new Intake(workspace, read, await theDictionary()));
      progress(periods.length, periods.length, say('job.sampleBooks'));
      const { fillSample } = await import('../sample/fill');
      await fillSample(workspace);
    });
  }
  // The form that came as a file; the monthly tables are listed beside it.
  const tables = [...workspace.catalog.tables.values()];
  const table = tables.find(({ template }) => template !== null) ?? tables[0];
  const period = table?.periods[table.periods.length - 1];
  router.go(table && period ? { name: 'table', table: table.id, period } : { name: 'start' }, 'sample');
}
