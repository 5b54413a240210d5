/** 7月24日: a day as it stands in a sentence; of another year with it. */
import { preferences } from '../preferences.svelte';
import { today } from '../edge';

export function showDay(iso: string, thisYear = today().year): string {
  if (preferences.current.locale === 'en') return iso;
  const [year, month, day] = iso.split('-').map(Number);
  return `${year === thisYear ? '' : `${year}年`}${month}月${day}日`;
}
