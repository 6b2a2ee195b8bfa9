/** Every way a request can fail that a caller may want to tell apart. */
export type ErrorCode =
  | 'invalid-argument'
  | 'no-library'
  | 'library-missing'
  | 'library-unreadable'
  | 'library-read-only'
  | 'not-found'
  | 'damaged'
  /** The gate does not let it out; the rows say why. */
  | 'held-back'
  | 'stale'
  /** Not in the library yet, but safe on this computer. */
  | 'kept'
  | 'disk-full'
  | 'read-only'
  | 'access-denied'
  | 'too-large'
  | 'unsupported'
  | 'unreadable-input'
  | 'cancelled'
  | 'internal';

/** A failure as a person reads it: one sentence that says what, where and what to do. */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };

/** A successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A failed result; `message` is the sentence shown to the person. */
export function fail(code: ErrorCode, message: string): Result<never> {
  return { ok: false, error: { code, message } };
}

/** Carries an AppError through code that throws; the outermost layer turns it back into a Result. */
export class DatelineError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatelineError';
    this.code = code;
  }
}
