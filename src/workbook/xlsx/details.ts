/** What a worksheet says besides its cells: what may be entered, links, filters, panes, print set-up. Told tag by tag. */
import { parseRangeName } from '../address';
import type { Relationship } from '../opc/package';
import type { Range, Sheet, Validation } from '../sheet';
import type { Tags } from '../xml/tags';
import { decodeText } from '../xml/text';
import { PageDetails, type PrintNames } from './page';

interface OpenValidation {
  type: string;
  operator: string | undefined;
  ranges: Range[];
  formulas: string[];
}

export class SheetDetails {
  private readonly page = new PageDetails();
  private readonly validations: OpenValidation[] = [];
  private readonly links: { range: Range; target: string }[] = [];
  private frozen: Sheet['frozen'];
  private autoFilter: Range | undefined;
  /** Inside a validation; in an extension its formulas and ranges are elements. */
  private open: OpenValidation | undefined;

  constructor(private readonly relationships: readonly Relationship[]) {}

  see(tags: Tags): void {
    if (this.open && this.seeInside(tags, this.open)) return;
    if (tags.is('dataValidation')) this.begin(tags);
    else if (tags.is('hyperlink')) this.link(tags);
    else if (tags.is('pane')) this.pane(tags);
    else if (tags.is('autoFilter')) this.autoFilter ??= parseRangeName(tags.attribute('ref') ?? '');
    else if (tags.is('conditionalFormattings') || tags.is('sparklineGroups')) {
      this.open = undefined;
      tags.skipElement();
    } else this.page.see(tags);
  }

  private begin(tags: Tags): void {
    this.open = {
      type: tags.attribute('type') ?? 'none',
      operator: tags.attribute('operator'),
      ranges: rangesOf(tags.attribute('sqref') ?? ''),
      formulas: [],
    };
    this.validations.push(this.open);
  }

  private seeInside(tags: Tags, open: OpenValidation): boolean {
    const text = () => (tags.empty ? '' : decodeText(tags.bytes, tags.end, tags.textEnd()).trim());
    if (tags.is('sqref')) open.ranges.push(...rangesOf(text()));
    else if (tags.is('formula1') || tags.is('formula2') || tags.is('f')) {
      const formula = text();
      if (formula !== '') open.formulas.push(formula);
    } else return false;
    return true;
  }

  private link(tags: Tags): void {
    const range = parseRangeName(tags.attribute('ref') ?? '');
    const id = tags.attribute('id');
    const outside = this.relationships.find((one) => one.id === id)?.outside;
    const place = tags.attribute('location');
    const target = (outside ?? '') + (place === undefined ? '' : `#${place}`);
    if (range && target !== '') this.links.push({ range, target });
  }

  private pane(tags: Tags): void {
    const state = tags.attribute('state');
    if (state !== 'frozen' && state !== 'frozenSplit') return;
    const count = (name: string) => Number(tags.attribute(name) ?? 0);
    this.frozen ??= { rows: count('ySplit'), columns: count('xSplit') };
  }

  found(names: PrintNames): Partial<Sheet> {
    const page = this.page.found(names);
    const validations = this.validations.map(finished);
    return {
      ...(validations.length > 0 ? { validations } : {}),
      ...(this.links.length > 0 ? { links: this.links } : {}),
      ...(this.frozen ? { frozen: this.frozen } : {}),
      ...(this.autoFilter ? { autoFilter: this.autoFilter } : {}),
      ...(page ? { page } : {}),
    };
  }
}

function rangesOf(text: string): Range[] {
  return text.split(/\s+/).flatMap((name) => {
    const range = parseRangeName(name);
    return range ? [range] : [];
  });
}

function finished({ type, operator, ranges, formulas }: OpenValidation): Validation {
  const written = type === 'list' ? /^"([^]*)"$/.exec(formulas[0] ?? '')?.[1] : undefined;
  return {
    type,
    ranges,
    formulas,
    ...(operator === undefined ? {} : { operator }),
    ...(written === undefined
      ? {}
      : {
          entries: written
            .replace(/""/g, '"')
            .split(',')
            .map((entry) => entry.trim()),
        }),
  };
}
