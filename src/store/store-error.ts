import { StoreError, TieoutError } from '../model/error.ts';

/** What PostgreSQL (by SQLSTATE) and the operating system (by errno) say, and what a person can do about it. */
const HINTS: readonly { readonly code: RegExp; readonly message: string; readonly hint: string; retryable: boolean }[] =
  [
    {
      code: /^(ENOSPC|EDQUOT|53100)$/,
      message: 'the disk is full',
      hint: 'Free some space and run the command again; what was stored before is kept.',
      retryable: false,
    },
    {
      code: /^(EACCES|EPERM|EROFS)$/,
      message: 'the directory may not be written',
      hint: 'Mend its permissions, or name another directory.',
      retryable: false,
    },
    {
      code: /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ECONNRESET|EPIPE|08\w{3}|57P0\d)$/,
      message: 'the database cannot be reached',
      hint: 'Check that it runs and that DATABASE_URL names it.',
      retryable: true,
    },
    {
      code: /^(28\w{3}|3D000|42501)$/,
      message: 'the database does not let us in',
      hint: 'Check user, password, database name and rights in DATABASE_URL.',
      retryable: false,
    },
    {
      code: /^(40001|40P01|53300)$/,
      message: 'the database is busy',
      hint: 'Try again.',
      retryable: true,
    },
  ];

/** Turns whatever a database or a file system threw into a StoreError that says what to do; one of ours stays as it is. */
export const storeError = (cause: unknown, where: string): TieoutError => {
  if (cause instanceof TieoutError) return cause;
  const code = codeOf(cause);
  const text = cause instanceof Error ? cause.message : '';
  const known = HINTS.find((hint) => hint.code.test(code)) ?? (/No space left/i.test(text) ? HINTS[0] : undefined);
  return known
    ? new StoreError(`${where}: ${known.message} (${firstLine(text) || code}).`, {
        cause,
        hint: known.hint,
        retryable: known.retryable,
      })
    : new StoreError(`${where}: ${firstLine(text) || code || 'no reason was given'}`, { cause });
};

/** PGlite's own file system throws bare objects with the numbers of WASI. https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#errno */
const WASI: Readonly<Record<number, string>> = { 2: 'EACCES', 19: 'EDQUOT', 51: 'ENOSPC', 63: 'EPERM', 69: 'EROFS' };

const codeOf = (cause: unknown): string => {
  const { code, errno } = (cause ?? {}) as { code?: unknown; errno?: unknown };
  return typeof code === 'string' ? code : (WASI[Number(errno)] ?? '');
};

const firstLine = (text: string): string => text.split('\n', 1)[0]?.trim() ?? '';
