/** A piece of work for the worker: one input, one result, both plain data; it tells how far it is. */
export type Progress = (done: number, total: number) => void;
export type Job<Input, Output> = (input: Input, progress: Progress) => Promise<Output>;
