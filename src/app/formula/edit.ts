/** Changing a formula, and adding a computed column: each one commit, undone in one step. */
import type { Indicator } from '#domain/indicator/indicator';
import type { CellMeaning } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import type { Node } from '#formula/syntax';
import type { TableView } from '../table/view.svelte';
import type { Workspace } from '../workspace.svelte';
import { blankComputed, computedOf, type Named } from './computed';
import { FormulaDraft } from './draft.svelte';

/** With the cell the clerk stands in, what the formula gives there is shown. */
export function editFormula(
  workspace: Workspace,
  indicator: Indicator,
  cell?: { readonly view: TableView; readonly meaning: CellMeaning },
): FormulaDraft {
  return new FormulaDraft({
    workspace,
    indicator,
    ...(cell ? { gives: (node: Node) => cell.view.figures.evaluateAt(cell.meaning, node) } : {}),
    async save(formula, shown) {
      // Something else may have been said about it meanwhile.
      const from = workspace.catalog.indicators.get(indicator.id) ?? indicator;
      await workspace.commit(
        { code: 'formula', details: { indicator: indicator.name, formula: shown } },
        { indicators: [{ from, to: { ...from, kind: 'computed', formula } }] },
      );
    },
  });
}

export function addComputed(view: TableView, meaning: CellMeaning, named: Named): FormulaDraft {
  const blank = blankComputed();
  const { workspace } = view;
  const save = async (formula: string, shown: string): Promise<void> => {
    const indicator = computedOf(blank, named, formula);
    const { table } = view;
    await workspace.commit(
      { code: 'column', details: { table: table.name, indicator: indicator.name, formula: shown } },
      { indicators: [{ to: indicator }], tables: [{ from: table, to: withIndicator(table, indicator) }] },
    );
  };
  const gives = (node: Node) => view.figures.evaluateAt(meaning, node);
  return new FormulaDraft({ workspace, indicator: blank, gives, save });
}

/** At the end of the axis on which indicators stand. */
function withIndicator(table: Table, { id, name, countingUnit }: Indicator): Table {
  const { rows, columns } = table.layout;
  const member = { caption: countingUnit === '' ? name : `${name}(${countingUnit})`, id };
  const side = columns.dimension === 'indicator' ? 'columns' : 'rows';
  const axis = side === 'columns' ? columns : rows;
  return { ...table, layout: { ...table.layout, [side]: { ...axis, members: [...axis.members, member] } } };
}
