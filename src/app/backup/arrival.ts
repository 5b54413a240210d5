/** A backup that was dropped where workbooks are: it is opened on the page of backups, not imported. */
import { isSealed } from '#cipher/envelope';
import { beginning, beginsAsLedger } from '#exchange/ledger-file/begins';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';

/** True where the file was one, whatever it is called. */
export async function takeBackup(session: Session, file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, beginning).arrayBuffer());
  if (!isSealed(head) && !beginsAsLedger(head)) return false;
  session.backup = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  router.go({ name: 'backup' });
  return true;
}
