/** What kind of thing a value is. Missing is no error (law 2), and a cell with a text of no length is not empty. */
import { isFault } from '#value/absence';
import { isAbsence, type Value } from '#value/value';
import { declare, type Example, type FormulaFunction } from './function';
import { floor } from './digits';

export const questions = [
  ask('ISBLANK', '是否空白', isBlank, [
    { formula: 'ISBLANK(A1)', cells: [[null]], value: true },
    { formula: 'ISBLANK(A1)', cells: [['']], value: false },
    { formula: 'ISBLANK([甲])', given: { 甲: { why: 'blank' } }, value: true },
  ]),
  ask('ISNUMBER', '是否数字', (value) => typeof value === 'number', [
    { formula: 'ISNUMBER(98.6)', value: true },
    { formula: 'ISNUMBER("98.6")', value: false },
  ]),
  ask('ISTEXT', '是否文本', (value) => typeof value === 'string', [
    { formula: 'ISTEXT("卫生院")', value: true },
    { formula: 'ISTEXT(5)', value: false },
  ]),
  ask('ISNONTEXT', '是否非文本', (value) => typeof value !== 'string', [
    { formula: 'ISNONTEXT(5)', value: true },
    { formula: 'ISNONTEXT("卫生院")', value: false },
  ]),
  ask('ISLOGICAL', '是否逻辑值', (value) => typeof value === 'boolean', [
    { formula: 'ISLOGICAL(1>2)', value: true },
    { formula: 'ISLOGICAL(1)', value: false },
  ]),
  ask('ISERROR', '是否出错', isError, [
    { formula: 'ISERROR(1/0)', value: true },
    { formula: 'ISERROR([甲]/[乙])', given: { 甲: 1, 乙: { why: 'blank' } }, value: false },
  ]),
  ask('ISERR', '是否出错非查无', (value) => isError(value) && !isNotFound(value), [
    { formula: 'ISERR(1/0)', value: true },
    { formula: 'ISERR(NA())', value: false },
  ]),
  ask('ISNA', '是否查无', isNotFound, [
    { formula: 'ISNA(NA())', value: true },
    { formula: 'ISNA(1/0)', value: false },
  ]),
  declare({
    name: 'ISEVEN',
    chinese: '是否偶数',
    help: 'function.ISEVEN',
    parameters: [{ name: 'number', takes: 'number' }],
    examples: [
      { formula: 'ISEVEN(2.5)', value: true },
      { formula: 'ISEVEN(-1)', value: false },
    ],
    compute: (_, number) => floor(Math.abs(number)) % 2 === 0,
  }),
  declare({
    name: 'ISODD',
    chinese: '是否奇数',
    help: 'function.ISODD',
    parameters: [{ name: 'number', takes: 'number' }],
    examples: [
      { formula: 'ISODD(-1)', value: true },
      { formula: 'ISODD(2.5)', value: false },
    ],
    compute: (_, number) => floor(Math.abs(number)) % 2 === 1,
  }),
];

function ask(
  name: string,
  chinese: string,
  answer: (value: Value) => boolean,
  examples: readonly Example[],
): FormulaFunction {
  return declare({
    name,
    chinese,
    help: `function.${name}`,
    parameters: [{ name: 'value', takes: 'value' }],
    examples,
    compute: (_, value) => answer(value),
  });
}

/** In a named formula what was computed without its figures is as good as empty. */
function isBlank(value: Value): boolean {
  return isAbsence(value) && (value.why === 'blank' || value.why === 'missing');
}

function isError(value: Value): boolean {
  return isFault(value) && value.why !== 'missing';
}

function isNotFound(value: Value): boolean {
  return isAbsence(value) && value.why === 'notFound';
}
