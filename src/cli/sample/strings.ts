/** The shared strings part: every text once, cells refer to it by number. */
import { declaration, escape, tag } from './xml';

export class Strings {
  readonly #items = new Map<string, number>();
  #uses = 0;

  idOf(text: string): number {
    return this.#place(
      tag('t', { 'xml:space': /^\s|\s$|\s{2}/.test(text) ? 'preserve' : undefined }, escape(text)),
    );
  }

  /** A text whose beginning is bold. */
  idOfLed(bold: string, rest: string): number {
    const run = (text: string, look: string): string =>
      tag(
        'r',
        {},
        tag('rPr', {}, `${look}<sz val="9"/><rFont val="宋体"/><charset val="134"/>`) +
          tag('t', {}, escape(text)),
      );
    return this.#place(run(bold, '<b/>') + run(rest, ''));
  }

  #place(item: string): number {
    this.#uses += 1;
    const known = this.#items.get(item);
    if (known !== undefined) return known;
    this.#items.set(item, this.#items.size);
    return this.#items.size - 1;
  }

  part(): string {
    const items = [...this.#items.keys()].map((item) => tag('si', {}, item)).join('');
    const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    return declaration + tag('sst', { xmlns, count: this.#uses, uniqueCount: this.#items.size }, items);
  }
}
