/** Values by their kind: as a number, as a text, and the number of the kind or of the error. */
import { isFault } from '#value/absence';
import { Area, Matrix, Table } from '../datum';
import { errorOfFault, errorTexts, faults } from '../faults';
import { declare, type Datum, type Value } from './function';

const value = { name: 'value', takes: 'values' } as const;

export const kinds = [
  declare({
    name: 'NA',
    chinese: '查无',
    help: 'function.NA',
    parameters: [],
    examples: [
      { formula: 'NA()', value: { why: 'notFound' } },
      { formula: 'IFERROR(NA(),0)', value: 0 },
    ],
    compute: () => faults.notFound,
  }),
  declare({
    name: 'N',
    chinese: '转数值',
    help: 'function.N',
    parameters: [value],
    examples: [
      { formula: 'N(TRUE)', value: 1 },
      { formula: 'N("7")', value: 0 },
    ],
    compute: (_, of) => eachOf(of, asNumber),
  }),
  declare({
    name: 'T',
    chinese: '取文本',
    help: 'function.T',
    parameters: [value],
    examples: [
      { formula: 'T("甲")', value: '甲' },
      { formula: 'T(5)', value: '' },
    ],
    compute: (_, of) => eachOf(of, asText),
  }),
  declare({
    name: 'TYPE',
    chinese: '类型',
    help: 'function.TYPE',
    parameters: [value],
    examples: [
      { formula: 'TYPE("甲")', value: 2 },
      { formula: 'TYPE({1,2})', value: 64 },
    ],
    compute(_, of) {
      if (of instanceof Matrix && !(of instanceof Area && of.rows * of.columns === 1)) return 64;
      const one = firstOf(of);
      return typeof one === 'string' ? 2 : typeof one === 'boolean' ? 4 : isFault(one) ? 16 : 1;
    },
  }),
  declare({
    name: 'ERROR.TYPE',
    chinese: '错误类型',
    help: 'function.ERROR.TYPE',
    parameters: [{ name: 'value', takes: 'value' }],
    examples: [
      { formula: 'ERROR.TYPE(1/0)', value: 2 },
      { formula: 'ERROR.TYPE(5)', value: { why: 'notFound' } },
    ],
    compute(_, of) {
      if (!isFault(of)) return faults.notFound;
      return errorTexts.findIndex((text) => text === errorOfFault(of)) + 1;
    },
  }),
];

function firstOf(datum: Datum): Value {
  return datum instanceof Matrix ? datum.at(0, 0) : datum;
}

/** Of a range the first cell counts, of an array each value: so it takes the values that an array of references stands for. */
function eachOf(datum: Datum, convert: (value: Value) => Value): Datum {
  if (!(datum instanceof Matrix) || datum instanceof Area) return convert(firstOf(datum));
  return Table.of(datum.rows, datum.columns, (row, column) => convert(datum.at(row, column)));
}

function asNumber(value: Value): Value {
  return typeof value === 'boolean' ? Number(value) : typeof value === 'number' || isFault(value) ? value : 0;
}

function asText(value: Value): Value {
  return typeof value === 'string' || isFault(value) ? value : '';
}
