/** Those who want to be told of something. */
export class Listeners<T> {
  readonly #calls = new Set<(told: T) => void>();

  /** Returns the way to stop. */
  add(call: (told: T) => void): () => void {
    this.#calls.add(call);
    return () => this.#calls.delete(call);
  }

  tell(told: T): void {
    for (const call of this.#calls) call(told);
  }
}
