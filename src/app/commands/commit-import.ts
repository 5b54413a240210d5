import type { Plan } from '#exchange/intake/plan';
import type { Entry } from '#domain/change/entry';
import { getPeriod } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import type { StoredFile } from '#store/schema';
import { isWaiting } from '#store/waiting';
import { say } from '#text/say';
import type { Intake } from '../intake.svelte';
import { offerRules } from '../checks/offer';
import { jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';
import { router } from '../routes.svelte';
import { sourcesOf, type Standing } from '../standing';
import type { Session } from '../session.svelte';
import { undo } from './undo';

/** 导入: everything that is ready, in one commit that is undone in one step. What is doubtful stays in the tray. */
export async function commitImport(session: Session): Promise<void> {
  const { intake } = session;
  if (!intake?.mayGo) return;
  const planned = intake.ready.flatMap(({ plan }) => plan ?? []);
  const { plans, taken, entry } = await jobs.run(say('job.writing', { count: countFacts(planned) }), () =>
    writeIntake(intake),
  );
  const last = plans[plans.length - 1];
  if (!last) return;
  if (intake.many) intake.leave(taken);
  const rest = intake.many ? intake.candidates.length + intake.failed.length : 0;
  if (rest === 0) {
    session.intake = null;
    router.go({ name: 'table', table: last.table.id, period: last.period });
  }
  const counts = { facts: countFacts(plans), rest };
  const period = showPeriod(getPeriod(last.period));
  if (entry && isWaiting(entry)) return notices.say(say('unstored.import'), { tone: 'warning' });
  notices.say(
    intake.many
      ? say(rest === 0 ? 'import.doneMany' : 'import.doneSome', { ...counts, tables: plans.length })
      : say('import.done', { ...counts, table: last.table.name, period }),
    { actions: [{ caption: say('command.undo'), run: () => void undo.run(session) }] },
  );
  offerRules(
    intake.workspace,
    plans.map(({ table }) => table),
  );
}

/** The commit alone, also for the sample county. */
export async function writeIntake(intake: Intake): Promise<{
  readonly plans: readonly Plan[];
  readonly taken: readonly Standing[];
  readonly entry: Entry | undefined;
}> {
  const { plan, taken } = intake.chosenPlan();
  const { plans, change } = plan;
  intake.hold();
  const stored: StoredFile[] = sourcesOf(taken).map(({ id, name, bytes }) => ({
    id,
    name,
    bytes,
    at: intake.at,
  }));
  const label = {
    code: stored.length > several ? 'importMany' : 'import',
    details: {
      files: stored.map((file) => file.name).join(say('list.and')),
      first: stored[0]?.name ?? '',
      count: stored.length,
      facts: countFacts(plans),
    },
  };
  try {
    const entry = await intake.workspace.commit(label, change, stored);
    return { plans, taken, entry };
  } catch (trouble) {
    intake.letGo();
    throw trouble;
  }
}

/** More names than this make no sentence. */
const several = 5;

function countFacts(plans: readonly Plan[]): number {
  return plans.reduce((sum, plan) => sum + plan.counts.facts, 0);
}
