/** The starter dictionary, read once. Where it cannot be had (an old page whose files are gone), importing goes on without. */
import { emptyDictionary, loadDictionary, type Dictionary } from '#domain/dictionary/dictionary';

let loading: Promise<Dictionary> | undefined;

export function theDictionary(): Promise<Dictionary> {
  loading ??= loadDictionary().catch(() => {
    loading = undefined;
    return emptyDictionary;
  });
  return loading;
}
