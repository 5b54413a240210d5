/** The buffers behind a result's typed arrays, so that they are handed over instead of copied. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  gather(value, buffers);
  return [...buffers];
}

function gather(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    return;
  }
  // Lists of texts are long and hold no buffers.
  if (Array.isArray(value) && typeof value[0] !== 'object') return;
  for (const inner of Object.values(value)) gather(inner, buffers);
}
