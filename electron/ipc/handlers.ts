import type { Replies, RequestArgument, RequestName } from '../../shared/ipc/contract.ts';

/**
 * One handler a request of the contract: a request without one fails to compile. A failure is thrown as
 * DatelineError.
 */
export type Handlers = {
  readonly [N in RequestName]: (argument: RequestArgument<N>) => Promise<Replies[N]> | Replies[N];
};

/** The handlers of one domain, e.g. `HandlersOf<'site'>` for every `site.…` request. */
export type HandlersOf<Domain extends string> = Pick<Handlers, Extract<RequestName, `${Domain}.${string}`>>;
