/** The last net: a bug is said once, plainly. Nothing is half-written, because a commit is one transaction. */
import { say, type TextKey } from '#text/say';
import { troubleOf, type Trouble } from '#store/trouble';
import { ProblemError } from '#value/problem';
import { describeProblem } from './describe';
import { Cancelled } from './jobs.svelte';
import { notices } from './notices.svelte';

export function watchFailures(): () => void {
  const onRejection = (event: PromiseRejectionEvent): void => {
    if (event.reason instanceof Cancelled) return event.preventDefault();
    tell(event.reason);
  };
  const onError = (event: ErrorEvent): void => tell(event.error ?? event.message);
  addEventListener('unhandledrejection', onRejection);
  addEventListener('error', onError);
  return () => {
    removeEventListener('unhandledrejection', onRejection);
    removeEventListener('error', onError);
  };
}

/** What was asked for was not done, and nothing of it is there. */
const troubles = {
  full: 'unstored.noRoom',
  broken: 'unstored.trouble',
  newer: 'unstored.newer',
  replaced: 'unstored.elsewhere',
  other: 'unstored.trouble',
} as const satisfies Record<Trouble, TextKey>;

function tell(reason: unknown): void {
  if (reason instanceof ProblemError) {
    notices.say(describeProblem(reason.problem), { tone: 'error' });
    return;
  }
  // Browsers report a resize that took two frames as an error; it is none.
  if (String(reason).includes('ResizeObserver')) return;
  const trouble = troubleOf(reason);
  if (trouble) return notices.say(say(troubles[trouble]), { tone: 'error' });
  notices.say(say('app.bug', { reason: String(reason) }), { tone: 'error' });
}
