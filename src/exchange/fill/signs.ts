/** How a status is written where the form has no spelling of its own; each is read back as the same status. */
import { isAbsence, statuses, type Status, type Value } from '#value/value';

const usual: Readonly<Record<Status, string>> = {
  blank: '',
  notCarriedOut: '未开展',
  notCollected: '未收集',
  notApplicable: '—',
  belowUnit: '…',
};

/** undefined for what is no status: a fault is not reported to anybody. */
export function signOf(
  value: Value,
  own: Readonly<Partial<Record<Status, string>>> = {},
): string | undefined {
  const status = isAbsence(value) ? statuses.find((one) => one === value.why) : undefined;
  return status === undefined ? undefined : (own[status] ?? usual[status]);
}
