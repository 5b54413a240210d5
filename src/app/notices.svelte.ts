import { shortened } from './describe';

/** Short messages in the top bar, where they hide nothing: what happened, where, and what to do next. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  /** All of it, where the text is shortened. */
  readonly whole?: string;
  readonly tone: 'plain' | 'warning' | 'error';
  /** Until it is dismissed. */
  readonly stays?: true;
  readonly actions?: readonly { readonly caption: string; run(): void }[];
}

/** Nobody reads more of a notice. */
const longest = 200;

class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #last = 0;

  /** `whole` says more than `said`, which has left something out. */
  say(said: string, more: Partial<Pick<Notice, 'tone' | 'actions' | 'stays' | 'whole'>> = {}): void {
    const id = (this.#last += 1);
    const { tone = 'plain', actions } = more;
    const text = shortened(said, longest);
    const whole = more.whole ?? said;
    // The same again is no other message.
    const others = this.list.filter((one) => one.text !== text);
    this.list = [
      ...others.slice(-2),
      { id, text, tone, ...(whole === text ? {} : { whole }), ...(actions ? { actions } : {}) },
    ];
    // Errors stay until they are read.
    if (tone !== 'error' && !more.stays) setTimeout(() => this.dismiss(id), 9000);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}

export const notices = new Notices();
