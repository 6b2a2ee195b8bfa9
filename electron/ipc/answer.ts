import { type Replies, type RequestArgument, type RequestName, requests } from '../../shared/ipc/contract.ts';
import { plainProblem } from '../../shared/plain-problem.ts';
import { DatelineError, fail, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from './handlers.ts';

/** Told once of every failure that nobody foresaw. */
export type ReportDefect = (request: RequestName, error: unknown) => void;

/** True for a name that is in the contract itself and not inherited from every object. */
function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

/**
 * Answers one request: its name and its argument are held to the contract as if an enemy had sent them, and
 * nothing is ever thrown.
 */
export async function answer(
  name: unknown,
  argument: unknown,
  handlers: Handlers,
  report: ReportDefect,
): Promise<Result<unknown>> {
  if (!isRequestName(name)) {
    return fail(
      'invalid-argument',
      'The window asked for something that Dateline does not know: start Dateline again.',
    );
  }
  return await answerKnown(name, argument, handlers, report);
}

async function answerKnown<N extends RequestName>(
  name: N,
  argument: unknown,
  handlers: Handlers,
  report: ReportDefect,
): Promise<Result<Replies[N]>> {
  try {
    const parsed = requests[name].argument.safeParse(argument);
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
