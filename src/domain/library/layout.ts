/** A form's columns and rows as the axes of a table: the total first, columns numbered as in a code row. */
import type { IndicatorId } from '../id';
import type { Layout, Member } from '../table/layout';
import type { Column, Form } from './form';
import type { Rows } from './rows';

export interface LayoutWords {
  /** 合计 */
  readonly total: string;
}

/** `unitOf`: what the dictionary counts a name in. */
export function layoutOf(
  form: Form,
  { root, units }: Rows,
  unitOf: (name: string) => string | undefined,
  idOf: (name: string) => IndicatorId,
  words: LayoutWords,
): Layout {
  let code = 0;
  const memberOf = (column: Column): Member => {
    if (typeof column !== 'string') {
      return { caption: column.caption, children: column.columns.map(memberOf) };
    }
    const unit = form.own.find(({ name }) => name === column)?.unit ?? unitOf(column) ?? '';
    code += 1;
    return { caption: captionOf(column, unit), id: idOf(column), code: String(code) };
  };
  const rowOf = (unit: Rows['root']): Member => ({ caption: unit.name, id: unit.id });
  const total: Member = { caption: words.total, id: root.id, total: true };
  return {
    rows: { dimension: 'unit', members: units.length > 0 ? [total, ...units.map(rowOf)] : [rowOf(root)] },
    columns: { dimension: 'indicator', members: form.columns.map(memberOf) },
  };
}

/** A rate or an amount says in what; the rest is counted. */
export function captionOf(name: string, unit: string): string {
  return /^([%‰元分天]|1\/10万|万元|ml|元\/平方米)$/.test(unit) ? `${name}(${unit})` : name;
}
