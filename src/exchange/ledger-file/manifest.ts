/** manifest.json: which format, by which build, how much, and the hash of every other part. */
import { damagedIn, notOne, tooNew } from './damage';

/** Raised by one whenever a reader of the version before would lose something; see FORMAT.md. */
export const formatVersion = 2;
export const formatName = 'indicator-ledger';
export const partNames = ['catalog.json', 'facts.json', 'history.json', 'files.json'] as const;

export interface PartLine {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly format: typeof formatName;
  readonly version: number;
  /** The build that wrote it, for people. */
  readonly app: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly parts: readonly PartLine[];
}

export function readManifest(text: string): Manifest {
  const found = parsed(text) as Partial<Manifest> | null;
  if (typeof found !== 'object' || found === null || found.format !== formatName) notOne();
  const { version, counts, parts } = found;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) damagedIn('manifest.json');
  if (version > formatVersion) tooNew(version, formatVersion);
  if (typeof counts !== 'object' || !Array.isArray(parts) || !parts.every(isPartLine)) {
    damagedIn('manifest.json');
  }
  const named = new Set(parts.map(({ name }) => name));
  if (named.size !== parts.length || partNames.some((name) => !named.has(name))) damagedIn('manifest.json');
  return found as Manifest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return damagedIn('manifest.json');
  }
}

function isPartLine(line: Partial<PartLine> | null): boolean {
  return (
    typeof line?.name === 'string' &&
    typeof line.bytes === 'number' &&
    /^[0-9a-f]{64}$/.test(String(line.sha256))
  );
}
