import { periodCode } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import type { TemplateId } from '#domain/id';
import { say } from '#text/say';
import { ProblemError } from '#value/problem';
import { describeProblem } from '../describe';
import { saveFile } from '../download';
import { fileNameOf, makeForm, sentencesOf, type Made } from '../export/form';
import { files } from '../files';
import { Cancelled, jobs } from '../jobs.svelte';
import { notices } from '../notices.svelte';
import { preferences } from '../preferences.svelte';
import type { TableView } from '../table/view.svelte';
import type { Command } from './command';

/** 导出: fills the table's own template, or makes a workbook where there is none. */
export const exportTable: Command = {
  id: 'export',
  label: 'command.export',
  icon: 'export',
  available: ({ view }) => view !== null,
  async run({ view }) {
    if (!view) return;
    const { workspace, table, period } = view;
    try {
      await workspace.flush();
      const made = await jobs.run(
        say('job.filling', { file: table.name }),
        (progress) => makeForm(workspace, { table, period }, progress),
        () => files.cancel(),
      );
      handOut(view, made);
    } catch (error) {
      if (error instanceof Cancelled) return;
      if (!(error instanceof ProblemError)) throw error;
      notices.say(describeProblem(error.problem, table.name), { tone: 'error' });
    }
  },
};

/** Templates for which the .xlsx copy was asked for; once is enough. */
const asked = new Set<TemplateId>();

function handOut(view: TableView, made: Made): void {
  const { template, beyond, count, rebuilt } = made;
  if (beyond.length > 0) {
    const names = beyond.slice(0, 3).join(say('list.and'));
    notices.say(say('export.differs', { count, parts: beyond.length, names }), { tone: 'error' });
    return;
  }
  const name = fileNameOf(view.workspace, view, made, preferences.current.fileNames || usualRule(view, made));
  saveFile(name, made.bytes);
  if (!template) return void notices.say(say('export.built', { file: name }));
  const sentences = sentencesOf(made);
  if (rebuilt && !asked.has(template.id)) {
    asked.add(template.id);
    sentences.push(say('export.legacy'));
  }
  notices.say(sentences.join(say('list.clause')));
}

/** The template's own name; for another period, and without a template, the period is added. */
function usualRule({ period }: TableView, { template }: Made): string {
  return template?.period === periodCode(period) ? '{file}' : `{file} ${showPeriod(period)}`;
}
