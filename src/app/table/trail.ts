/** What happened to one cell: 谁、何时、从多少改为多少、来自哪个文件哪个单元格. */
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { CellMeaning } from '#domain/table/cell';
import { say } from '#text/say';
import { timeOf } from '../times';
import type { TableView } from './view.svelte';

export interface TrailStep {
  readonly id: number;
  /** 16:20 · 张敏. */
  readonly when: string;
  /** 98 → 99. */
  readonly what: string;
  readonly from: string;
}

const most = 50;

export async function trailOf(view: TableView, meaning: CellMeaning): Promise<TrailStep[]> {
  const { workspace, model } = view;
  const key = keyOfFact(meaning);
  const show = (fact: Fact | undefined) => model.showFact(fact) || say('label.blank');
  const found = await workspace.ledger.readTrail(key, most);
  return found.map(({ head, step }) => ({
    id: head.id,
    when: [timeOf(head.at), head.by].filter(Boolean).join(' · '),
    what: noted(step)
      ? say('cell.noted')
      : say('cell.changed', { before: show(step.from), after: show(step.to) }),
    from: head.kind === 'do' ? sourceOf(step.to) : say(`cell.${head.kind}`),
  }));
}

function noted({ from, to }: { from?: Fact; to?: Fact }): boolean {
  return (
    from?.note !== to?.note &&
    (from?.value ?? null) === (to?.value ?? null) &&
    from?.status === to?.status &&
    from?.text === to?.text
  );
}

export function sourceOf(fact: Fact | undefined): string {
  if (!fact) return '';
  const { source } = fact;
  return source.kind === 'file'
    ? say('cell.file', { file: source.fileName, sheet: source.sheet, cell: source.cell })
    : say('cell.typed');
}
