/** Told by a worker once it hears what is posted. */
export const readyWord = 'ready';
