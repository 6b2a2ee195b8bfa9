import { type Replies, type RequestArgument, type RequestName, requests } from '../../shared/ipc/contract.ts';
import { plainProblem } from '../../shared/plain-problem.ts';
import { DatelineError, fail, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from './handlers.ts';

/** Told once of every failure that nobody foresaw. */
export type ReportDefect = (request: RequestName, error: unknown) => void;

/** Answers one request: the argument is held to its schema as if an enemy had sent it, and nothing is ever thrown. */
export async function answer<N extends RequestName>(
  name: N,
  argument: unknown,
  handlers: Handlers,
  report: ReportDefect,
): Promise<Result<Replies[N]>> {
  try {
    const parsed = requests[name].safeParse(argument);
    if (!parsed.success) {
      const problem = plainProblem(parsed.error, argument);
      return fail('invalid-argument', `Dateline refused “${name}” because ${problem}; nothing was changed.`);
    }
    const handle = handlers[name] as (value: RequestArgument<N>) => Promise<Replies[N]> | Replies[N];
    return ok(await handle(parsed.data as RequestArgument<N>));
  } catch (error) {
    if (error instanceof DatelineError) return fail(error.code, error.message);
    report(name, error);
    return fail(
      'internal',
      'Something in Dateline went wrong; your story is still here, so please try again.',
    );
  }
}
