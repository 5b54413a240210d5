import type { Plan } from '#exchange/intake/plan';
import { getPeriod } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import type { StoredFile } from '#store/schema';
import { say } from '#text/say';
import type { Intake } from '../intake.svelte';
import { jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import { undo } from './undo';

/** 导入: everything that was planned, in one commit that is undone in one step. */
export async function commitImport(session: Session): Promise<void> {
  const { intake } = session;
  if (!intake || intake.plan.problems.size > 0) return;
  const plans = await jobs.run(say('job.writing', { count: countFacts(intake.plan.plans) }), () =>
    writeIntake(intake),
  );
  const last = plans[plans.length - 1];
  if (!last) return;
  session.intake = null;
  router.go({ name: 'table', table: last.table.id, period: last.period });
  notices.say(
    say('import.done', {
      facts: countFacts(plans),
      table: last.table.name,
      period: showPeriod(getPeriod(last.period)),
    }),
    { actions: [{ caption: say('command.undo'), run: () => void undo.run(session) }] },
  );
}

/** The commit alone, also for the sample county. */
export async function writeIntake(intake: Intake): Promise<readonly Plan[]> {
  const { plans, change } = intake.plan;
  const sources = new Set(intake.wanted.map((candidate) => candidate.source));
  const stored: StoredFile[] = [...sources].map(({ id, name, bytes }) => ({
    id,
    name,
    bytes,
    at: intake.at,
  }));
  await intake.workspace.commit(
    {
      code: 'import',
      details: { files: stored.map((file) => file.name).join(say('list.and')), facts: countFacts(plans) },
    },
    change,
    stored,
  );
  return plans;
}

function countFacts(plans: readonly Plan[]): number {
  return plans.reduce((sum, plan) => sum + plan.counts.facts, 0);
}
