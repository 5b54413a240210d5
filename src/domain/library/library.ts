import { readForm, type Form } from './form';

/** Read when it is first asked for: the first page does without it. */
export async function loadLibrary(): Promise<Form[]> {
  const { forms } = await import('./forms');
  return forms.map(readForm);
}
