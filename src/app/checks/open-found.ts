/** From the list of findings into the table: the panel stands open, the cell is selected. */
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import { cellsOf } from './marks';
import type { Found } from './slices';

export function openFound(session: Session, { finding, table, chosen }: Found): void {
  session.wanted = { finding: finding.key, cells: cellsOf(finding) };
  session.panel = 'findings';
  router.go({ name: 'table', table, period: chosen });
}
