import { z } from 'zod';

/** What a window may ask the main process. */
export interface BridgeRequest<Argument, Reply> {
  /** The shape that the argument is held to, as if an enemy had sent it. */
  readonly argument: z.ZodType<Argument>;
  /** For the type of the answer alone: the program never sets it. */
  readonly reply?: Reply;
}

interface Asking<Argument> {
  answers<Reply>(): BridgeRequest<Argument, Reply>;
}

/** A row of the contract: `request(schema).answers<Reply>()`, without a schema where nothing is handed over. */
export function request(): Asking<undefined>;
export function request<Schema extends z.ZodType>(argument: Schema): Asking<z.infer<Schema>>;
export function request(argument: z.ZodType = z.undefined()): Asking<unknown> {
  return { answers: () => ({ argument }) };
}
