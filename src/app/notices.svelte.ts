/** Short messages at the foot of the page: what happened, where, and what to do next. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'warning' | 'error';
  /** Until it is dismissed. */
  readonly stays?: true;
  readonly actions?: readonly { readonly caption: string; run(): void }[];
}

class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #last = 0;

  say(text: string, more: Partial<Pick<Notice, 'tone' | 'actions' | 'stays'>> = {}): void {
    const id = (this.#last += 1);
    const { tone = 'plain', actions } = more;
    // The same again is no other message.
    const others = this.list.filter((one) => one.text !== text);
    this.list = [...others.slice(-2), { id, text, tone, ...(actions ? { actions } : {}) }];
    // Errors stay until they are read.
    if (tone !== 'error' && !more.stays) setTimeout(() => this.dismiss(id), 9000);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}

export const notices = new Notices();
