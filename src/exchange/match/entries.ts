/** New indicators take after the dictionary where it knows them; where it only may, it is offered: a question that nothing waits for. */
import type { Dictionary } from '#domain/dictionary/dictionary';
import { isOwn, type DraftLine } from '../intake/draft';
import { dictionaryShelf } from './indicator/shelves';
import { captionIn, suggestionOf } from './lines';
import { verdictOf } from './verdict';

export function withEntries(lines: readonly DraftLine[], dictionary: Dictionary): DraftLine[] {
  if (dictionary.entries.size === 0) return [...lines];
  const shelf = dictionaryShelf(dictionary);
  return lines.map((line) => {
    if (!isOwn(line) || line.existing) return line;
    if (line.answer?.as === 'entry') return { ...line, entry: line.answer.id };
    const verdict = verdictOf(shelf.score(captionIn(line, dictionary)));
    if (verdict.kind === 'new') return line;
    const named = new Set(line.suggestions?.map(({ name }) => name));
    const offered = (verdict.kind === 'taken' ? [verdict.best] : verdict.best).filter(
      ({ known }) => !named.has(known.name),
    );
    const suggestions = [...(line.suggestions ?? []), ...offered.map(suggestionOf('dictionary'))].slice(0, 4);
    if (line.answer) return { ...line, suggestions };
    if (verdict.kind === 'asked') return { ...line, suggestions, offered: true };
    return { ...line, suggestions, entry: verdict.best.known.id };
  });
}
