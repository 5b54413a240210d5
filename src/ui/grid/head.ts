/** How the header is drawn: caption, counting unit, sign of a computed column, and the strip with the form's codes. */
import type { IHeaderComp, IHeaderGroupComp, IHeaderGroupParams, IHeaderParams } from 'ag-grid-community';
import type { CellContext } from './cell';
import type { HeaderNode } from './model';
import { leavesOf } from './order';

export interface HeadOf {
  readonly node: HeaderNode;
  /** Some column of the form has a code, so all of them have the strip. */
  readonly coded: boolean;
}

function part(className: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

export function leafElement({ node, coded }: HeadOf): HTMLElement {
  const head = part('head', '');
  const main = part('head-main', '');
  const caption = part('head-caption', node.caption);
  if (node.computed) {
    const sign = document.createElement('i');
    sign.className = 'head-sign';
    sign.textContent = 'ƒ';
    caption.append(sign);
  }
  if (node.sorted) caption.append(part('head-order', node.sorted === 'up' ? '▲' : '▼'));
  if (node.filtered) caption.append(part('head-order', '▽'));
  main.append(caption);
  if (node.unit) main.append(part('head-unit', node.unit));
  head.append(main);
  if (coded) head.append(part('head-code', node.code ?? ''));
  head.title = node.tip ?? [node.caption, node.unit].filter(Boolean).join(' · ');
  return head;
}

export function groupElement(node: HeaderNode): HTMLElement {
  const head = part('head', '');
  const main = part('head-main', '');
  main.append(part('head-caption', node.caption));
  if (node.unit) main.append(part('head-unit', node.unit));
  head.append(main);
  head.title = node.tip ?? node.caption;
  return head;
}

export class LeafHead implements IHeaderComp {
  #gui!: HTMLElement;
  #forget: () => void = () => {};

  init(params: IHeaderParams<unknown, CellContext> & HeadOf): void {
    this.#gui = leafElement(params);
    const { painter } = params.context;
    const id = params.column.getColId();
    painter.addColumnHead(id, this.#gui);
    this.#forget = () => painter.removeColumnHead(id, this.#gui);
  }

  getGui(): HTMLElement {
    return this.#gui;
  }

  refresh(): boolean {
    return false;
  }

  destroy(): void {
    this.#forget();
  }
}

export class GroupHead implements IHeaderGroupComp {
  #gui!: HTMLElement;

  init(params: IHeaderGroupParams<unknown, CellContext> & { readonly node: HeaderNode }): void {
    this.#gui = groupElement(params.node);
    const columns = leavesOf([params.node]).map((leaf) => leaf.node.id);
    params.context.painter.addGroupHead(columns, this.#gui);
  }

  getGui(): HTMLElement {
    return this.#gui;
  }
}
