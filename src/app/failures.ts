/** The last net: a bug is said once, plainly. Nothing is half-written, because a commit is one transaction. */
import { say } from '#text/say';
import { troubleOf } from '#store/trouble';
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

function tell(reason: unknown): void {
  if (reason instanceof ProblemError) {
    notices.say(describeProblem(reason.problem), { tone: 'error' });
    return;
  }
  // Browsers report a resize that took two frames as an error; it is none.
  if (String(reason).includes('ResizeObserver')) return;
  if (troubleOf(reason)) return notices.say(say('unstored.trouble'), { tone: 'error' });
  notices.say(say('app.bug', { reason: String(reason) }), { tone: 'error' });
}
